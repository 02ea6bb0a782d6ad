"""A disk that fails or a process that dies at a chosen call, without leaving the process.

Where `tools/faults.py` uses strace on whole commands, this counts the calls of `os` itself: milliseconds a
point, on every system. Death is the moment from which no call can change anything any more.
"""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest import mock

from trainer_cli.commands.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

CALLS = (
    "open", "write", "rename", "replace", "unlink", "remove", "mkdir", "rmdir", "fsync", "chmod", "sync",
    "truncate", "ftruncate", "link", "symlink",
)  # fmt: skip
# What they do can't be seen without cutting the power, and a real disk takes long for it.
_SYNCS = ("fsync", "sync")
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC


class Killed(BaseException):
    """The process is dead; nothing that runs after this can change a file."""


class Fault(NamedTuple):
    """What happens at the call number `at`, counted from 1: death, the error number `error`, or `told`, a signal.

    With `lasting` every later call of that name fails too, as on a full disk.
    """

    at: int
    error: int | None = None
    lasting: bool = False
    told: signal.Signals | None = None


class Disk:
    """Counts the calls that change something, and lets one of them fail."""

    def __init__(self, fault: Fault | None = None) -> None:
        self.calls: list[str] = []
        self._fault = fault
        self._dead = False

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Stands between the program and `os` for the block."""
        wrapped: dict[str, Any] = {
            name: self._wrapped(name, getattr(os, name)) for name in CALLS if hasattr(os, name)
        }
        # Without the call that only C has, `os.sync` stands for it.
        with mock.patch.multiple(os, **wrapped), mock.patch("ctypes.CDLL", return_value=object()):
            yield

    def _wrapped(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapper(*args: Any, **named: Any) -> Any:  # noqa: ANN401 - stands for any call
            if name == "open" and not args[1] & _WRITES:
                return call(*args, **named)
            self._meet_fate(name, call, args)
            return None if name in _SYNCS else call(*args, **named)

        return wrapper

    def _meet_fate(self, name: str, call: Callable[..., Any], args: tuple[Any, ...]) -> None:
        if self._dead:
            raise Killed
        self.calls.append(name)
        fault = self._fault
        if fault is None or not self._is_hit(fault, name):
            return
        if fault.told is not None:
            signal.raise_signal(fault.told)
            return
        if fault.error is not None:
            raise OSError(fault.error, os.strerror(fault.error))
        self._dead = True
        if name == "write":  # dies half way
            call(args[0], args[1][: len(args[1]) // 2])
        raise Killed

    def _is_hit(self, fault: Fault, name: str) -> bool:
        number = len(self.calls)
        return number == fault.at or (
            fault.lasting and number > fault.at and name == self.calls[fault.at - 1]
        )


def without_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """No cache: the calls of a command do not depend on what an earlier test kept."""
    monkeypatch.setattr(Surroundings, "cache_file", lambda *_: None)
