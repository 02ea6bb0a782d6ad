"""What may be on the disk after the power failed, at any moment of a program that writes.

The calls of `os` below a folder are recorded. A disk keeps what was synced: the data of a file by syncing it, a
name by syncing the folder that holds it. Of all else any part may be lost, in any order: data may be empty or
torn, a rename may not have happened though a later one has (reliability row 24).
"""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest import mock

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

ROOT = 0
OWN = ("lock", "lock-holder")
"""Files of `.trainer` that hold nothing: they are not looked at."""
Key = tuple[int, str]
Names = dict[int, dict[str, int]]


class Event(NamedTuple):
    """One call: a change of `names` (each a folder and a name to what it then means), of data, or a sync.

    `folder` and `file` are what a sync is of; both None syncs everything.
    """

    call: str
    names: tuple[tuple[Key, int | None], ...] = ()
    file: int | None = None
    data: bytes = b""
    folder: int | None = None


class Recorder:
    """Stands between a program and `os`, and records what it does below `root`; syncs are not carried out."""

    def __init__(self, root: Path) -> None:
        self._root = str(root)
        self._numbers = count()
        self.names: Names = {}
        self.contents: dict[int, bytes] = {}
        self._scan(self._root)
        self.before = {folder: dict(names) for folder, names in self.names.items()}
        self.old = dict(self.contents)
        self.events: list[Event] = []
        self._opened: dict[int, int] = {}

    def _scan(self, path: str) -> int:
        number = next(self._numbers)
        if not os.path.isdir(path):  # noqa: PTH112  # paths of os throughout
            with open(path, "rb") as file:  # noqa: PTH123  # the same
                self.contents[number] = file.read()
            return number
        self.names[number] = {}
        for name in sorted(os.listdir(path)):  # noqa: PTH208  # the same
            self.names[number][name] = self._scan(os.path.join(path, name))  # noqa: PTH118  # the same
        return number

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Record for the block."""
        found = {name: getattr(self, f"_{name}")(getattr(os, name)) for name in (
            "open", "write", "fsync", "sync", "replace", "unlink", "mkdir", "rmdir",
        )}  # fmt: skip
        with mock.patch.multiple(os, **found), mock.patch("ctypes.CDLL", return_value=object()):
            yield

    def _key(self, path: Any) -> Key | None:  # noqa: ANN401  # whatever `os` takes
        """The folder and the name of a path below the root; None for another, and for locks."""
        text = os.fspath(path)
        if not isinstance(text, str) or not text.startswith(f"{self._root}{os.sep}"):
            return None
        *folders, name = Path(text[len(self._root) + 1 :]).parts
        folder = ROOT
        for part in folders:
            folder = self.names[folder][part]
        return None if folders == [".trainer"] and name in OWN else (folder, name)

    def _number(self, key: Key) -> int | None:
        return self.names[key[0]].get(key[1])

    def _renamed(self, call: str, *names: tuple[Key, int | None]) -> None:
        for (folder, name), number in names:
            if number is None:
                self.names[folder].pop(name)
            else:
                self.names[folder][name] = number
        self.events.append(Event(call, names))

    def _open(self, call: Callable[..., int]) -> Callable[..., int]:
        def wrapper(path: Any, flags: int, *rest: Any, **named: Any) -> int:  # noqa: ANN401  # as `os.open`
            descriptor = call(path, flags, *rest, **named)
            self._opened.pop(descriptor, None)
            if os.fspath(path) == self._root:
                self._opened[descriptor] = ROOT
                return descriptor
            key = self._key(path)
            if key is None:
                return descriptor
            if self._number(key) is None and not stat.S_ISDIR(os.fstat(descriptor).st_mode):
                number = next(self._numbers)
                self.contents[number] = b""
                self._renamed("create", (key, number))
            self._opened[descriptor] = self.names[key[0]][key[1]]
            if flags & os.O_TRUNC:
                self._changed(self._opened[descriptor], b"")
            return descriptor

        return wrapper

    def _changed(self, number: int, data: bytes) -> None:
        self.contents[number] = data
        self.events.append(Event("write", file=number, data=data))

    def _write(self, call: Callable[..., int]) -> Callable[..., int]:
        def wrapper(descriptor: int, data: bytes) -> int:
            written = call(descriptor, data)
            number = self._opened.get(descriptor)
            if number is not None:
                self._changed(number, self.contents[number] + bytes(data)[:written])
            return written

        return wrapper

    def _fsync(self, _: object) -> Callable[[int], None]:
        def wrapper(descriptor: int) -> None:
            number = self._opened.get(descriptor)
            if number in self.names:
                self.events.append(Event("fsync", folder=number))
            elif number is not None:
                self.events.append(Event("fsync", file=number))

        return wrapper

    def _sync(self, _: object) -> Callable[[], None]:
        return lambda: self.events.append(Event("sync"))

    def _replace(self, call: Callable[..., None]) -> Callable[..., None]:
        def wrapper(source: Any, target: Any) -> None:  # noqa: ANN401  # as `os.replace`
            call(source, target)
            before, after = self._key(source), self._key(target)
            if before is not None and after is not None:
                self._renamed("replace", (before, None), (after, self.names[before[0]][before[1]]))

        return wrapper

    def _unlink(self, call: Callable[..., None]) -> Callable[..., None]:
        def wrapper(path: Any, **named: Any) -> None:  # noqa: ANN401  # as `os.unlink`
            call(path, **named)
            key = self._key(path)
            if key is not None:
                self._renamed("unlink", (key, None))

        return wrapper

    _rmdir = _unlink

    def _mkdir(self, call: Callable[..., None]) -> Callable[..., None]:
        def wrapper(path: Any, *rest: Any, **named: Any) -> None:  # noqa: ANN401  # as `os.mkdir`
            call(path, *rest, **named)
            key = self._key(path)
            if key is not None:
                number = next(self._numbers)
                self.names[number] = {}
                self.before[number] = {}
                self._renamed("mkdir", (key, number))

        return wrapper


def after_power_loss(recorder: Recorder, moment: int, luck: random.Random) -> dict[str, bytes]:
    """Path to content of a disk that lost its power after so many events; `luck` decides what was lost."""
    events = recorder.events[:moment]
    kept = _kept_names(events, luck)
    names = {folder: dict(entries) for folder, entries in recorder.before.items()}
    for number, event in enumerate(events):
        for (folder, name), meant in event.names if number in kept else ():
            if meant is None:
                names[folder].pop(name, None)
            else:
                names[folder][name] = meant
    return dict(_files(ROOT, "", names, _kept_data(recorder.old, events, luck)))


def _kept_names(events: list[Event], luck: random.Random) -> set[int]:
    """The events whose change of names is on the disk: those synced, and any part of the others.

    What follows a lost change of the same name is lost, too.
    """
    synced: set[int] = set()
    for moment, event in enumerate(events):
        if event.call == "sync" or event.folder is not None:
            synced |= {
                number
                for number, earlier in enumerate(events[:moment])
                if event.call == "sync" or event.folder in {folder for (folder, _), _ in earlier.names}
            }
    chance = luck.choice((0.0, 0.5, 0.9, 1.0))
    kept, lost = set(synced), set[Key]()
    for number, event in enumerate(events):
        keys = {key for key, _ in event.names}
        if number not in synced:
            if keys & lost or luck.random() >= chance:
                lost |= keys
            else:
                kept.add(number)
    return kept


def _kept_data(old: dict[int, bytes], events: list[Event], luck: random.Random) -> dict[int, bytes]:
    """The data of each file: what was synced, or else empty, torn, zeros, or whole."""
    now, safe = dict(old), dict(old)
    for event in events:
        if event.call == "write" and event.file is not None:
            now[event.file] = event.data
            safe.pop(event.file, None)
        elif event.call == "sync":
            safe = dict(now)
        elif event.call == "fsync" and event.file is not None and event.file in now:
            safe[event.file] = now[event.file]
    return {
        number: safe.get(number, luck.choice((b"", data[: len(data) // 2], bytes(len(data)), data)))
        for number, data in now.items()
    }


def _files(folder: int, base: str, names: Names, data: dict[int, bytes]) -> Iterator[tuple[str, bytes]]:
    for name, number in names[folder].items():
        if number in names:
            yield from _files(number, f"{base}{name}/", names, data)
        else:
            yield base + name, data.get(number, b"")
