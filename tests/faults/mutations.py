"""What can happen to a file on a disk: other bytes under its name, or something else in its place."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    Spoil = Callable[[bytes, Random], bytes]

NAMES = "\n# 錢史毛謝石\n"
"""Surnames whose bytes in GBK are valid UTF-8 for something else."""


def cut_anywhere(data: bytes, chance: Random) -> bytes:
    """Cut at any byte, in the middle of a character too."""
    return data[: chance.randrange(len(data) + 1)]


def flipped(data: bytes, chance: Random) -> bytes:
    """One bit is another one."""
    place = chance.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << chance.randrange(8)]) + data[place + 1 :]


def in_conflict(data: bytes, chance: Random) -> bytes:
    """With the marks of a merge that nobody finished."""
    lines = data.splitlines(keepends=True)
    place = chance.randrange(len(lines))
    marks = [b"<<<<<<< HEAD\n", b"=======\n", b">>>>>>> branch\n"]
    return b"".join([*lines[:place], *marks, *lines[place:]])


def encoded(encoding: str) -> Spoil:
    """Saved by a program that uses another encoding."""
    return lambda data, _: (data.decode("utf-8-sig", "replace") + NAMES).encode(encoding, "replace")


SPOILED: dict[str, Spoil] = {
    "nine tenths": lambda data, _: data[: len(data) * 9 // 10],
    "half": lambda data, _: data[: len(data) // 2],
    "one byte": lambda data, _: data[:1],
    "cut anywhere": cut_anywhere,
    "one bit": flipped,
    "merge conflict": in_conflict,
    "last line twice": lambda data, _: data + data.rstrip(b"\n").rpartition(b"\n")[2] + b"\n",
    "gbk": encoded("gbk"),
    "utf-16": encoded("utf-16"),
    "nul": lambda data, chance: data[: (at := chance.randrange(len(data)))] + b"\0" + data[at:],
    "zeroed": lambda data, _: bytes(len(data)),
    "empty": lambda _, __: b"",
    "escape": lambda data, _: data + b"\x1b]0;owned\x07\n",
}
"""Other bytes under the name."""


def as_folder(path: Path, _: Path) -> None:
    """A folder of that name."""
    path.unlink()
    path.mkdir()


def as_link(path: Path, elsewhere: Path) -> None:
    """A link to a file outside that holds the same."""
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


def as_loop(path: Path, _: Path) -> None:
    """A link to itself."""
    path.unlink()
    path.symlink_to(path.name)


def as_pipe(path: Path, _: Path) -> None:
    """A pipe: reading it would never end."""
    path.unlink()
    os.mkfifo(path)


REPLACED: dict[str, Callable[[Path, Path], None]] = {
    "folder": as_folder,
    "link": as_link,
    "loop": as_loop,
    "pipe": as_pipe,
}
"""Something else in its place."""

DESTROYED = {"nul", "zeroed", "empty", "merge conflict", "escape", *REPLACED, "unreadable"}
"""Those that no reader may let pass."""
