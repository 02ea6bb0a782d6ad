"""Whether a file is as it was when it was read, told without reading it, as git tells it.

A file whose inode, size and times are the same holds the same bytes: its time of change can't be set back by hand.
That holds only for a file that was older than the reading; one that was as young may have changed right after it.
"""

from __future__ import annotations

import os
import stat
from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec
from msgspec.msgpack import Encoder

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SECOND = 1_000_000_000
_TRIES = 100_000  # a second, while ticks are hundredths of one at most
_encoded = Encoder().encode
_told = attrgetter("st_dev", "st_ino", "st_size", "st_mtime_ns", "st_ctime_ns")
NO_STAMP = b""
"""The stamp of a file that is to be read."""


class Moment(msgspec.Struct, frozen=True):
    """A time of change that a disk gave, in nanoseconds; other disks may have other clocks."""

    device: int
    changed: int


def stamp_of(info: os.stat_result) -> bytes:
    """What is the same as long as nobody touches the file."""
    return _encoded(_told(info))


def stamps_of(entries: Sequence[os.DirEntry[str]]) -> list[bytes]:
    """The stamps of thousands of files in a folder; none at all where one can't be looked at."""
    try:
        infos = [one.stat(follow_symlinks=False) for one in entries]
    except OSError:
        return [NO_STAMP] * len(entries)
    return list(map(_encoded, map(_told, infos)))


def lasting_stamp(info: os.stat_result, before: Moment | None) -> bytes:
    """The stamp of a file that is read now; none where the file is as young as the moment `before` the reading."""
    if before is None or info.st_dev != before.device or info.st_ctime_ns >= before.changed:
        return NO_STAMP
    return stamp_of(info)


def clock_moved_on(probe: Path) -> bool:
    """Wait until what is written on the disk of `probe` is later than all that was written before: some milliseconds.

    False where the disk has no such clock. The file `probe` is made for that.
    """
    probe.write_bytes(b"")
    first = moment_of(probe)
    for _ in range(_TRIES if first else 0):
        os.utime(probe)
        if moment_of(probe) != first:
            return True
    return False


def moment_of(place: Path | str) -> Moment | None:
    """When the file at `place` was changed; None where it is none, or its disk keeps no such time.

    Windows keeps the time of making there. What counts whole seconds (FAT) has no time of change apart from the
    one that people set.
    """
    try:
        info = os.lstat(place)
    except OSError:
        return None
    exact = os.name == "posix" and info.st_ctime_ns % _SECOND != 0
    return Moment(info.st_dev, info.st_ctime_ns) if exact and stat.S_ISREG(info.st_mode) else None
