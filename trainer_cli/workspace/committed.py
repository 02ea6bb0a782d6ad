"""Files as the newest commit has them, wherever `places` puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace.git import GitFailed, file_at, git
from trainer_cli.workspace.places import on_disk

if TYPE_CHECKING:
    from pathlib import Path


def committed(root: Path, folders: dict[str, Path], path: str) -> bytes | None:
    """The bytes of a workspace file in the newest commit; None where it has none, or there is no git."""
    place = on_disk(root, folders, path)
    try:
        return file_at(place.parent, "HEAD", place.name)
    except GitFailed:
        return None


def edited(root: Path, folders: dict[str, Path], folder: str) -> list[str]:
    """Workspace paths below a top folder that differ from the newest commit; none where there is no git."""
    base = folders.get(folder, root / folder)
    if not base.is_dir():
        return []
    try:
        text = git(base, "diff", "--name-only", "--relative", "--no-renames", "-z", "HEAD", "--", ".")
    except GitFailed:
        return []
    return [f"{folder}/{path}" for path in text.split("\0") if path]
