"""Ctrl-C and a request to end at any moment of a write: exit 130 or 143, and nothing half (reliability row 18)."""

from __future__ import annotations

import shutil
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.faults_write.commands import COMMANDS, Command
from tests.faults_write.judge import is_mixture, state
from tests.faults_write.shim import Disk, Fault, without_cache
from tests.faults_write.test_commands import begun, copied
from tests.faults_write.test_every_point import files, seen_by_readers
from trainer_cli.text.write import apply

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ENDS = {signal.SIGINT: 130, signal.SIGTERM: 143}
MOST_POINTS = 4


@contextmanager
def own_handlers() -> Iterator[None]:
    """The signals as a program finds them when it begins, and as they were afterwards."""
    before = {one: signal.getsignal(one) for one in ENDS}
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def points(calls: list[str]) -> list[int]:
    """Some of the calls, evenly spread, the first and the last among them."""
    most = min(MOST_POINTS, len(calls)) - 1
    return sorted({1 + round(number * (len(calls) - 1) / most) for number in range(most + 1)})


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.words)
def test_a_command_that_is_told_to_end_leaves_nothing_half(
    command: Command,
    stages: Callable[[str], Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_cache(monkeypatch)
    stage = begun(command, stages, tmp_path)
    sound, disk = copied(stage, tmp_path / "sound"), Disk()
    with disk.installed():
        assert command.run(sound) in (0, 1)
    old, new = files(stage), files(sound)
    for number in points(disk.calls):
        told = (signal.SIGINT, signal.SIGTERM)[number % 2]
        root = copied(stage, tmp_path / str(number))
        capsys.readouterr()
        with own_handlers(), Disk(Fault(number, told=told)).installed():
            code = command.run(root)
        point = f"{told.name} at {disk.calls[number - 1]}, call {number} of {len(disk.calls)}"
        assert code == ENDS[told], point
        assert "nothing is half done" in capsys.readouterr().err, point
        allowed = {"old", "new"} if command.together else {"old", "new", "mixed"}
        assert is_mixture(files(root), old, new), point
        assert state(seen_by_readers(root), old, new) in allowed, point
        with Disk().installed():
            assert apply(root, [], command="the next command") == (), point
        assert state(files(root), old, new) in allowed, point
        shutil.rmtree(root)
