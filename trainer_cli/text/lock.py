"""One lock a workspace for commands that write; the system frees it when its holder dies."""

from __future__ import annotations

import os
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.disk import private_folder, read_file
from trainer_cli.text.stamp import moment_of
from trainer_cli.text.write_errors import Locked, PathRefused, failures_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trainer_cli.text.stamp import Moment

_LOCK = "lock"
_HOLDER = "lock-holder"
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)


class _Holder(msgspec.Struct, frozen=True):
    pid: int
    command: str


class _Held(threading.local):
    """The locks that this thread holds."""

    def __init__(self) -> None:
        self.paths: set[Path] = set()


_held = _Held()


@contextmanager
def workspace_lock(root: Path, *, command: str, wait: float = 10.0) -> Iterator[None]:
    """Hold the lock of the workspace `root` for the block; a thread that holds it already may enter again.

    `command` is what others are told while they wait, at most `wait` seconds.

    Raises:
        Locked: another process still holds it then; names it where it can.
        PathRefused: `.trainer` or the lock in it is a link, or the lock a pipe.
        WriteFailed: the lock can't be made.
    """
    with failures_of(f".trainer/{_LOCK}"):
        path = _lock_path(root)
    if path in _held.paths:
        yield
        return
    with _taken(path, wait):
        _name_holder(path.with_name(_HOLDER), command)
        yield


def lock_moment(root: Path) -> Moment | None:
    """When the lock of the workspace `root` was last taken, by the clock of its disk; None where that is not known."""
    return moment_of(root / ".trainer" / _HOLDER)


def _lock_path(root: Path) -> Path:
    """Where the lock lies, told alike however the workspace is named."""
    path = private_folder(root).resolve() / _LOCK
    if path.is_symlink() or path.is_fifo():  # opening a pipe would wait for ever
        raise PathRefused(path.as_posix(), "it is a link or a pipe, and a lock must not be")
    return path


@contextmanager
def _taken(path: Path, wait: float) -> Iterator[None]:
    from locket import LockError, lock_file  # noqa: PLC0415  # only to write; on Windows it loads ctypes

    lock = lock_file(path, timeout=wait)
    with failures_of(f".trainer/{_LOCK}"):
        try:
            lock.acquire()
        except LockError:
            raise _locked(path.with_name(_HOLDER)) from None
    _held.paths.add(path)
    try:
        yield
    finally:
        _held.paths.remove(path)
        lock.release()


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
