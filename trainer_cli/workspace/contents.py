"""The files of one kind with the digests of their bytes, read where somebody may have touched one of them."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.stamp import NO_STAMP, lasting_stamp, stamp_of
from trainer_cli.workspace.tree import read_bytes, unreadable_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from trainer_cli.text.problem import Problem
    from trainer_cli.text.stamp import Moment
    from trainer_cli.workspace.layout import Kind

Noted = tuple[str, bytes]
"""The digest of a file and its stamp."""


class File(NamedTuple):
    """A file: its kind, path in the workspace, place on disk, digest and stamp, and its bytes if they were read."""

    kind: Kind
    path: str
    place: Path | str
    digest: str
    stamp: bytes = NO_STAMP
    data: bytes | None = None

    def read(self) -> bytes:
        """The bytes of the file.

        Raises:
            OSError: they were not read before, and can't be now.
        """
        return read_bytes(self.place) if self.data is None else self.data


def contents(
    kind: Kind,
    places: Mapping[str, str],
    noted: Mapping[str, Noted],
    before: Moment | None,
    otherwise: Callable[[str], Path],
) -> tuple[list[File], list[Problem]]:
    """All files of a kind, and what can't be read; where all are as they were `noted`, none is read.

    Args:
        kind: the kind of all of them.
        places: path in the workspace to place on disk.
        noted: path to digest and stamp of what was read before.
        before: a moment before now by the clock of the disk; what is as young is to be read again.
        otherwise: where a path lies once it was put in place, as staged files may be meanwhile.
    """
    found = {path: _looked_at(place) for path, place in places.items()}
    if found.keys() == noted.keys() and all(
        info is not None and stamp_of(info) == noted[path][1] for path, info in found.items()
    ):
        return [File(kind, path, place, *noted[path]) for path, place in places.items()], []
    files, problems = [], []
    for path, info in found.items():
        data, wrong = _bytes(path, places[path], otherwise(path))
        problems += wrong
        if data is not None:
            stamp = NO_STAMP if info is None else lasting_stamp(info, before)
            files.append(File(kind, path, places[path], digest_bytes(data), stamp, data))
    return files, problems


def _looked_at(place: str) -> os.stat_result | None:
    with suppress(OSError):
        return os.lstat(place)
    return None


def _bytes(path: str, place: Path | str, otherwise: Path | None) -> tuple[bytes | None, list[Problem]]:
    """The bytes at `place`; staged ones that were put in place meanwhile are found at `otherwise`."""
    try:
        return read_bytes(place), []
    except FileNotFoundError:
        if otherwise is not None and str(otherwise) != place:
            return _bytes(path, otherwise, None)
        return None, []  # removed while this command ran
    except OSError as error:
        return None, [unreadable_file(path, error)]
