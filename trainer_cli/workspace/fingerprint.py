"""One digest over every file of a workspace: the same exactly while nothing in it has changed."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from trainer_cli.workspace.interrupted import all_pending
from trainer_cli.workspace.places import placed_folders
from trainer_cli.workspace.settings_file import read_settings
from trainer_cli.workspace.tree import read_bytes, read_tree

if TYPE_CHECKING:
    from pathlib import Path


def fingerprint(root: Path, settings_cache: Path | None = None) -> str | None:
    """The digest of all names and bytes that a check reads, taken now; None where a file can't be read.

    `settings_cache` is a file outside the workspace for what `trainer.yaml` says, which is not parsed again.
    """
    settings, misplaced = read_settings(root, settings_cache)
    folders = placed_folders(root, settings)
    tree = read_tree(root, folders, all_pending(root, folders))
    digest = hashlib.sha256()
    for name, folder in folders.items():
        digest.update(f"{name}\0{folder.is_dir()}\0".encode())
    for problem in (*misplaced, *tree.problems):
        digest.update(f"{problem.message}\0{problem.source.path}\0".encode())
    try:
        for path, place in tree.files.items():
            data = read_bytes(place)
            digest.update(f"{path}\0{len(data)}\0".encode())
            digest.update(data)
    except OSError:
        return None
    return f"{digest.hexdigest()} {tree.ignored}"
