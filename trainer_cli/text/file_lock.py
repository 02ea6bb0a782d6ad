"""A file that one process has for itself: the call that each system has for it. The system ends it with the process."""

from __future__ import annotations

import errno
import os
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)
_HELD = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK)


def opened(path: Path) -> int:
    """The descriptor of a file to lock, made where there is none; what it holds does not matter.

    Raises:
        OSError: it can't be opened, or is a link.
    """
    return os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINK, 0o666)


def taken(descriptor: int) -> bool:
    """Whether the file is now locked here; not while it is locked by another process, or by another `opened` in this.

    Raises:
        OSError: the file system knows no locks.
    """
    try:
        _call(descriptor, "LOCK_EX", "LOCK_NB", windows="LK_NBLCK")
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True


def give_back(descriptor: int) -> None:
    """End the lock; closing the file does not, while a forked process has it open too."""
    _call(descriptor, "LOCK_UN", windows="LK_UNLCK")


def _call(descriptor: int, *flags: str, windows: str) -> None:
    try:
        fcntl = import_module("fcntl")
    except ImportError:  # Windows, which locks bytes of a file, also behind its end
        msvcrt = import_module("msvcrt")
        msvcrt.locking(descriptor, getattr(msvcrt, windows), 1)
    else:
        fcntl.flock(descriptor, sum(getattr(fcntl, flag) for flag in flags))
