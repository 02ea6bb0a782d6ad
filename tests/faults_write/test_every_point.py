"""Death and disk errors at every call of every operation that writes (reliability rows 16, 17, 25).

After each: every file wholly old or wholly new, files that belong together all or nothing, readers see the
one or the other, the next command needs no human, and what the failed one said is true.
"""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.faults_write.judge import Files, allowed_states, is_mixture, state
from tests.faults_write.operations import BEFORE, NEW, OPERATIONS, Operation, old_files
from tests.faults_write.shim import Disk, Fault, Killed
from trainer_cli.text.journal import pending
from trainer_cli.text.write import Change, apply
from trainer_cli.text.write_errors import WriteFailed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FAULTS = {
    "death": (None, False),
    "full once": (errno.ENOSPC, False),
    "full for good": (errno.ENOSPC, True),
    "error once": (errno.EIO, False),
    "error for good": (errno.EIO, True),
}


MOST_POINTS = 60
"""Of an operation with more points, as of many files, every second or third is tried."""


def files(root: Path) -> Files:
    """All files but those of the program itself."""
    found = {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }
    return {path: data for path, data in found.items() if not path.startswith(".trainer/")}


def seen_by_readers(root: Path) -> Files:
    """What a reading command sees, with what is recorded but not yet in place."""
    seen: dict[str, bytes | None] = dict(files(root))
    for path, staged in pending(root).items():
        seen[path] = staged.read_bytes() if staged else None
    return {path: data for path, data in seen.items() if data is not None}


def run(operation: Operation, root: Path, disk: Disk) -> str:
    """What became of an operation: `done`, `killed`, or what its failure says."""
    root.mkdir()
    operation.setup(root)
    try:
        with disk.installed():
            operation.run(root)
    except Killed:
        return "killed"
    except WriteFailed as failed:
        return failed.outcome
    return "done"


class Trial(NamedTuple):
    """An operation, and the files before it and after it."""

    operation: Operation
    old: Files
    new: Files
    calls: list[str]


def trial(operation: Operation, folder: Path) -> Trial:
    """What the operation does where nothing fails."""
    (folder / "old").mkdir()
    operation.setup(folder / "old")
    disk = Disk()
    assert run(operation, folder / "new", disk) == "done"
    return Trial(operation, files(folder / "old"), files(folder / "new"), disk.calls)


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_every_point(operation: Operation, fault: str, tmp_path: Path) -> None:
    sound = trial(operation, tmp_path)
    error, lasting = FAULTS[fault]
    assert len(sound.calls) > 10
    step = 1 + len(sound.calls) // MOST_POINTS
    for number, call in list(enumerate(sound.calls, 1))[::step]:
        root = tmp_path / str(number)
        became = run(operation, root, Disk(Fault(number, error, lasting)))
        check(sound, root, became, f"{fault} at {call}, call {number} of {len(sound.calls)}: {became}")


def check(sound: Trial, root: Path, became: str, point: str) -> None:
    operation, old, new, _ = sound
    assert is_mixture(files(root), old, new), point
    allowed = allowed_states(became, together=operation.together)
    assert state(seen_by_readers(root), old, new) in allowed, f"{point}, for readers"
    assert apply(root, [], command="the next command") == (), point
    assert state(files(root), old, new) in allowed, f"{point}, afterwards"
    assert list((root / ".trainer" / "staging").glob("*")) == [], point
    if not operation.together:
        operation.run(root)
        assert files(root) == new, f"{point}, after a second run"


def in_place(root: Path) -> None:
    """How files must not be written."""
    for name in ("agents.csv", "archives/A001.md"):
        descriptor = os.open(root / name, os.O_WRONLY | os.O_TRUNC)
        try:
            os.write(descriptor, NEW)
        finally:
            os.close(descriptor)


def one_by_one(root: Path) -> None:
    """Each file safely, but not both together."""
    for name in ("agents.csv", "archives/A001.md"):
        apply(root, [Change(name, NEW, BEFORE)], command="test")


@pytest.mark.parametrize("unsafe", [in_place, one_by_one])
def test_an_unsafe_writer_is_caught(unsafe: Callable[[Path], None], tmp_path: Path) -> None:
    sound = trial(Operation("unsafe", old_files, unsafe), tmp_path)
    caught = 0
    for number in range(1, len(sound.calls) + 1):
        root = tmp_path / str(number)
        became = run(sound.operation, root, Disk(Fault(number)))
        try:
            check(sound, root, became, "")
        except AssertionError:
            caught += 1
    assert caught > 0


def test_the_shim_reaches_every_kind_of_call(tmp_path: Path) -> None:
    reached: set[str] = set()
    for number, operation in enumerate(OPERATIONS):
        disk = Disk()
        run(operation, tmp_path / str(number), disk)
        reached.update(disk.calls)
    assert {"open", "write", "replace", "unlink", "mkdir", "rmdir", "fsync", "sync"} <= reached
