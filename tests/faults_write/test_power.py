"""The power fails at any moment: the next command finds all of a change or nothing of it, never a torn file.

And once a command has said that it is done, that stays (reliability row 24).
"""

from __future__ import annotations

import os
import random
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.faults_write.commands import COMMANDS, Command
from tests.faults_write.judge import is_mixture, state
from tests.faults_write.operations import NEW, OPERATIONS, Operation, old_files
from tests.faults_write.power import Recorder, after_power_loss
from tests.faults_write.shim import Disk, without_cache
from tests.faults_write.test_commands import begun, copied
from tests.faults_write.test_every_point import files, seen_by_readers
from trainer_cli.text.write import apply

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.faults_write.judge import Files

LUCKS = 4
MOST_MOMENTS = 40
OF_A_COMMAND = 10


def laid(root: Path, found: Files) -> None:
    for path, data in found.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)


def moments(recorder: Recorder, most: int) -> list[int]:
    """So many moments, evenly spread, with the last of all."""
    last = len(recorder.events)
    return sorted({round(last * number / most) for number in range(1, most + 1)})


def check(
    recorder: Recorder, root: Path, sound: tuple[Files, Files], moment: int, luck: int, *, together: bool
) -> None:
    """What is found after the power failed at a moment, with this luck; only what changes is laid out again."""
    found = after_power_loss(recorder, moment, random.Random(luck))  # noqa: S311  # luck that can be repeated
    same = dict(sound[0].items() & sound[1].items())
    assert same.items() <= found.items()
    old, new, disk = ({path: one[path] for path in one if path not in same} for one in (*sound, found))
    laid(root, disk)
    calls = [event.call for event in recorder.events[max(0, moment - 3) : moment]]
    point = f"event {moment} of {len(recorder.events)}, after {calls}, luck {luck}"
    allowed = {"old", "new"} if together else {"old", "new", "mixed"}
    if moment == len(recorder.events):
        allowed = {"new"}
    assert is_mixture(seen_by_readers(root), old, new), point
    assert state(seen_by_readers(root), old, new) in allowed, f"{point}, for readers"
    with Disk().installed():  # real syncs take long
        assert apply(root, [], command="the next command") == (), point
    assert state(files(root), old, new) in allowed, f"{point}, afterwards"


def tried(recorder: Recorder, folder: Path, sound: tuple[Files, Files], most: int, *, together: bool) -> None:
    for moment in moments(recorder, most):
        for luck in range(LUCKS):
            root = folder / f"{moment}-{luck}"
            root.mkdir()
            check(recorder, root, sound, moment, luck, together=together)
            shutil.rmtree(root)


def recorded(operation: Operation, root: Path) -> tuple[Recorder, tuple[Files, Files]]:
    root.mkdir()
    operation.setup(root)
    old = files(root)
    recorder = Recorder(root)
    with recorder.installed():
        operation.run(root)
    return recorder, (old, files(root))


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation.name)
def test_an_operation_survives(operation: Operation, tmp_path: Path) -> None:
    recorder, sound = recorded(operation, tmp_path / "run")
    assert len(recorder.events) > 5
    tried(recorder, tmp_path, sound, MOST_MOMENTS, together=operation.together)


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.words)
def test_a_command_survives(
    command: Command, stages: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_cache(monkeypatch)
    root = copied(begun(command, stages, tmp_path), tmp_path / "run")
    shutil.rmtree(root / ".trainer", ignore_errors=True)
    old = files(root)
    recorder = Recorder(root)
    with recorder.installed():
        assert command.run(root) in (0, 1)
    tried(recorder, tmp_path, (old, files(root)), OF_A_COMMAND, together=command.together)


def written(root: Path, *, data: bool, name: bool) -> None:
    """A file replaced by a rename, with or without a sync of its data and of its name."""
    for one, flags in ((root / "new", os.O_WRONLY | os.O_CREAT), (root, os.O_RDONLY)):
        descriptor = os.open(one, flags)
        if one != root:
            os.write(descriptor, NEW)
        if data if one != root else name:
            os.fsync(descriptor)
        os.close(descriptor)
        if one != root:
            os.replace(root / "new", root / "agents.csv")  # noqa: PTH105  # what is recorded


@pytest.mark.parametrize(("data", "name"), [(False, True), (True, False)])
def test_a_sync_that_is_missing_is_noticed(tmp_path: Path, data: bool, name: bool) -> None:
    unsafe = Operation("unsafe", old_files, lambda root: written(root, data=data, name=name))
    recorder, sound = recorded(unsafe, tmp_path / "run")
    with pytest.raises(AssertionError):
        tried(recorder, tmp_path, sound, MOST_MOMENTS, together=True)


def test_the_same_file_with_both_syncs_is_safe(tmp_path: Path) -> None:
    safe = Operation("safe", old_files, lambda root: written(root, data=True, name=True))
    recorder, sound = recorded(safe, tmp_path / "run")
    assert [event.call for event in recorder.events] == ["create", "write", "fsync", "replace", "fsync"]
    for moment in (0, len(recorder.events)):
        root = tmp_path / str(moment)
        root.mkdir()
        check(recorder, root, (sound[0], sound[1]), moment, 1, together=True)
