"""A single file for a person, wherever it is wanted; what belongs to a workspace goes through `write`."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from trainer_cli.text.disk import found_digest, sync_folder, take_mode, write_new_file
from trainer_cli.text.write_errors import failures_of

if TYPE_CHECKING:
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
