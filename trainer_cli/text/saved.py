"""Files for a person, wherever it is wanted; what belongs to a workspace goes through `write`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from trainer_cli.text.disk import found_digest, make_folders, sync_folder, take_mode, write_new_file
from trainer_cli.text.write_errors import failures_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def save_file(path: Path, content: bytes) -> None:
    """Write `content` to `path`: whole or not at all, permissions kept, links never followed.

    Raises:
        PathRefused: something else than a file stands there.
        WriteFailed: the system refused; what was there is unchanged.
    """
    beside = path.with_name(f".{path.name}.part")
    with failures_of(path.as_posix()):
        found_digest(path)  # refuses what is no file
        try:
            with suppress(FileNotFoundError):
                beside.unlink()  # what an interrupted run left
            write_new_file(beside, content)
            take_mode(beside, path)
            beside.replace(path)
            sync_folder(path.parent)
        finally:
            with suppress(OSError):
                beside.unlink()


def save_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files, by name, into a folder that is made where there is none; each as `save_file` does.

    Raises:
        PathRefused, WriteFailed: as `save_file`; files before that one are written.
    """
    with failures_of(folder.as_posix()):
        make_folders(folder)
    for name, content in files.items():
        save_file(folder / name, content)
