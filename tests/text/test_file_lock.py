"""Reliability row 22: the lock itself, as each system has it; who waits and who is told stands in `test_lock`."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from trainer_cli.text.file_lock import give_back, opened, taken


@contextmanager
def open_lock(path: Path) -> Iterator[int]:
    descriptor = opened(path)
    yield descriptor
    os.close(descriptor)


def test_a_file_is_locked_once_until_it_is_given_back(tmp_path: Path) -> None:
    with open_lock(tmp_path / "lock") as first, open_lock(tmp_path / "lock") as second:
        assert [taken(first), taken(second), taken(first)] == [True, False, True]
        give_back(first)
        assert [taken(second), taken(first)] == [True, False]


def test_closing_the_file_ends_the_lock(tmp_path: Path) -> None:
    with open_lock(tmp_path / "lock") as first:
        assert taken(first)
    with open_lock(tmp_path / "lock") as second:
        assert taken(second)


def test_a_file_system_without_locks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(descriptor: int, flags: int) -> None:
        raise OSError(errno.ENOLCK, f"no locks for {descriptor}, {flags}")

    monkeypatch.setattr("fcntl.flock", refused)
    with open_lock(tmp_path / "lock") as descriptor, pytest.raises(OSError, match="no locks"):
        taken(descriptor)


class Windows:
    """`msvcrt`, where a byte that is locked is refused with `EACCES`."""

    LK_NBLCK, LK_UNLCK = 2, 0

    def __init__(self) -> None:
        self.locked: list[tuple[int, int]] = []

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        if mode == self.LK_UNLCK:
            self.locked.remove((os.fstat(descriptor).st_ino, count))
        elif self.locked:
            raise PermissionError(errno.EACCES, "Permission denied")
        else:
            self.locked.append((os.fstat(descriptor).st_ino, count))


def test_windows_locks_a_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", Windows())
    with open_lock(tmp_path / "lock") as first, open_lock(tmp_path / "lock") as second:
        assert [taken(first), taken(second)] == [True, False]
        give_back(first)
        assert taken(second)
