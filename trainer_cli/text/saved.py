"""Files for a person, wherever it is wanted; what belongs to a workspace goes through `write`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from trainer_cli.text.disk import (
    found_digest,
    make_folders,
    private_folder,
    sync_folder,
    take_mode,
    write_new_file,
)
from trainer_cli.text.write_errors import failures_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def save_file(path: Path, content: bytes, root: Path | None = None) -> None:
    """Write `content` to `path`: whole or not at all, permissions kept, links never followed.

    A command in the workspace `root` begins it in that one's own folder, so that a kill leaves nothing beside it.

    Raises:
        PathRefused: something else than a file stands there.
        WriteFailed: the system refused; what was there is unchanged.
    """
    with failures_of(path.as_posix()):
        found_digest(path)  # refuses what is no file
        begun = _begun(path, root)
        try:
            with suppress(FileNotFoundError):
                begun.unlink()  # what an interrupted run left
            write_new_file(begun, content)
            take_mode(begun, path)
            begun.replace(path)
            sync_folder(path.parent)
        finally:
            with suppress(OSError):
                begun.unlink()


def _begun(path: Path, root: Path | None) -> Path:
    """Where a file is written before it is moved to its place, which only works on the same disk."""
    folder = private_folder(root) if root else None
    if folder and folder.stat().st_dev == path.parent.stat().st_dev:
        return folder / f"{path.name}.part"
    return path.with_name(f".{path.name}.part")


def save_files(folder: Path, files: Mapping[str, bytes], root: Path | None = None) -> None:
    """Write files, by name, into a folder that is made where there is none; each as `save_file` does.

    Raises:
        PathRefused, WriteFailed: as `save_file`; files before that one are written.
    """
    with failures_of(folder.as_posix()):
        make_folders(folder)
    for name, content in files.items():
        save_file(folder / name, content, root)
