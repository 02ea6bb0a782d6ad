"""The files of a kind with the digests of their bytes, read where somebody may have touched them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.stamp import NO_STAMP, lasting_stamp, stamp_of
from trainer_cli.workspace.layout import Kind
from trainer_cli.workspace.tree import read_bytes, unreadable_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from trainer_cli.text.problem import Problem
    from trainer_cli.text.stamp import Moment

Noted = tuple[str, bytes]
"""The digest of a file and its stamp."""


class File(msgspec.Struct, frozen=True):
    """A file: its kind, path in the workspace, place on disk, digest and stamp, and its bytes if they were read."""

    kind: Kind
    path: str
    place: str
    digest: str
    stamp: bytes = NO_STAMP
    data: bytes | None = None

    def read(self) -> bytes:
        """The bytes of the file.

        Raises:
            OSError: they were not read before, and can't be now, or are others now.
        """
        if self.data is not None:
            return self.data
        data = read_bytes(self.place)
        if digest_bytes(data) != self.digest:
            raise OSError(0, "it changed meanwhile", self.path)
        return data


def contents(
    kind: Kind,
    places: Mapping[str, str],
    noted: Mapping[str, Noted],
    before: Moment | None,
    otherwise: Callable[[str], Path],
) -> tuple[list[File], list[Problem]]:
    """All files of a kind, and what can't be read; one that is as it was `noted` is not read.

    Args:
        kind: the kind of all of them.
        places: path in the workspace to place on disk.
        noted: path to digest and stamp of what was read before.
        before: a moment before now by the clock of the disk; what is as young is to be read again.
        otherwise: where a path lies once it was put in place, as staged files may be meanwhile.
    """
    files, problems = [], []
    for path, place in places.items():
        info, known = _looked_at(place), noted.get(path)
        if info is not None and known is not None and stamp_of(info) == known[1]:
            files.append(File(kind, path, place, *known))
            continue
        data, wrong = _bytes(path, place, otherwise)
        problems += wrong
        if data is not None:
            stamp = NO_STAMP if info is None else lasting_stamp(info, before)
            files.append(File(kind, path, place, digest_bytes(data), stamp, data))
    return files, problems


def _looked_at(place: str) -> os.stat_result | None:
    try:
        return os.lstat(place)
    except OSError:
        return None


def _bytes(path: str, place: str, otherwise: Callable[[str], Path]) -> tuple[bytes | None, list[Problem]]:
    """The bytes at `place`; staged ones that were put in place meanwhile are found `otherwise`."""
    try:
        try:
            return read_bytes(place), []
        except FileNotFoundError:
            return read_bytes(otherwise(path)), []
    except FileNotFoundError:
        return None, []  # removed while this command ran
    except OSError as error:
        return None, [unreadable_file(path, error)]
