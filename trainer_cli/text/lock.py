"""One lock a workspace for commands that write; the system frees it when its holder dies."""

from __future__ import annotations

import os
from contextlib import contextmanager, nullcontext, suppress
from threading import Event, get_ident
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.disk import private_folder, read_file
from trainer_cli.text.file_lock import give_back, opened, taken
from trainer_cli.text.stamp import moment_of
from trainer_cli.text.write_errors import Locked, PathRefused, failures_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trainer_cli.text.stamp import Moment

_LOCK = "lock"
_HOLDER = "lock-holder"
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)
_PAUSE = 0.05
"""Seconds between two looks at whether a lock is free."""
_held: set[tuple[Path, int]] = set()
"""The locks that threads of this process hold, with the thread."""


class _Holder(msgspec.Struct, frozen=True):
    pid: int
    command: str


@contextmanager
def workspace_lock(root: Path, *, command: str, wait: float = 10.0) -> Iterator[None]:
    """Hold the lock of the workspace `root` for the block; a thread that holds it already may enter again.

    `command` is what others are told while they wait, at most `wait` seconds.

    Raises:
        Locked: another process still holds it then; names it where it can.
        PathRefused: `.trainer` or the lock in it is a link.
        WriteFailed: the lock can't be made.
    """
    with failures_of(f".trainer/{_LOCK}"):
        path = private_folder(root) / _LOCK
        if path.is_symlink():
            raise PathRefused(path.as_posix(), "it is a link, and a lock must not be")
    holder = path.with_name(_HOLDER)
    with nullcontext() if (path, get_ident()) in _held else _locked_file(path, holder, wait):
        _name_holder(holder, command)
        yield


def lock_moment(root: Path) -> Moment | None:
    """When the lock of the workspace `root` was last taken, by the clock of its disk; None where that is not known."""
    return moment_of(root / ".trainer" / _HOLDER)


@contextmanager
def _locked_file(path: Path, holder: Path, wait: float) -> Iterator[None]:
    """Hold a lock that this thread does not hold yet."""
    with failures_of(f".trainer/{_LOCK}"):
        descriptor = opened(path)
    try:
        with failures_of(f".trainer/{_LOCK}"):
            _wait_for(descriptor, holder, wait)
        mine = path, get_ident()
        _held.add(mine)
        try:
            yield
        finally:
            _held.remove(mine)
            give_back(descriptor)
    finally:
        os.close(descriptor)


def _wait_for(descriptor: int, holder: Path, wait: float) -> None:
    for _ in range(round(wait / _PAUSE)):
        if taken(descriptor):
            return
        Event().wait(_PAUSE)
    if not taken(descriptor):
        raise _locked(holder)


def _locked(holder: Path) -> Locked:
    """Who holds the lock, as far as can be known: the note is written after the lock was taken."""
    with suppress(OSError, PathRefused, msgspec.DecodeError):
        found = msgspec.json.decode(read_file(holder) or b"", type=_Holder)
        return Locked(found.pid, found.command)
    return Locked(None, "")


def _name_holder(path: Path, command: str) -> None:
    """Leave a note for those who wait; without it they are only told less."""
    note = msgspec.json.encode(_Holder(os.getpid(), command))
    with suppress(OSError):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _NO_LINK, 0o666)
        try:
            os.write(descriptor, note)
        finally:
            os.close(descriptor)
