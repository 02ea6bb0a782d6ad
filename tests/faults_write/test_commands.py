"""Death and disk errors inside whole commands (reliability rows 16, 17): `tools/faults.py` without strace.

At each point one fault is tried, by turns; `make faults` tries all of them.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

import pytest

from tests.faults_write.commands import COMMANDS, Command
from tests.faults_write.judge import Files, allowed_states, is_mixture, state
from tests.faults_write.shim import Disk, Fault, Killed, without_cache
from tests.faults_write.test_every_point import FAULTS, files
from tests.team import Team
from trainer_cli.text.write import apply
from trainer_cli.text.write_errors import STATEMENTS
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST_POINTS = 5
IN_TURN = tuple(FAULTS.values())


class Sound(NamedTuple):
    """A command without a fault: where it begins, what it makes of it, what readers see of it, its calls."""

    stage: Path
    old: Files
    new: Files
    seen: tuple[dict[str, str], dict[str, str]]
    calls: list[str]


QUESTIONS = "題型,題幹,答案,課程\n判斷,甲是這樣,對,rules\n判斷,乙是那樣,錯,company\n"
"""New questions for two files of the bank."""


def copied(stage: Path, root: Path) -> Path:
    shutil.copytree(stage, root)
    return root


def begun(command: Command, stages: Callable[[str], Path], folder: Path) -> Path:
    """The workspace in which a command begins, with the file that it may take in or the tables to mend."""
    root = copied(stages(command.stage), folder / "begun")
    for name in ("agents", "postings") if "--fix" in command.words else ():
        table = root / "roster" / f"{name}.csv"
        table.write_bytes(table.read_bytes().replace(b"2026-01-26", b"2026/1/26"))
    if "questions.csv" in command.words:
        (root / "questions.csv").write_text(QUESTIONS, "utf-8")
    if "signed.csv" in command.words:
        (root / "signed.csv").write_text("agent,date,status\nA001,2026-02-09,late\n", "utf-8")
    if "inbox.csv" in command.words:
        here = Team(root)
        (root / "inbox.csv").write_text(here.marks() if "mark" in command.words else here.sheets(), "utf-8")
    command.begin(root)
    return root


def sound_run(command: Command, stages: Callable[[str], Path], folder: Path) -> Sound:
    stage = begun(command, stages, folder)
    root = copied(stage, folder / "sound")
    disk = Disk()
    with disk.installed():
        assert command.run(root) in (0, 1)
    return Sound(stage, files(stage), files(root), (seen_in(stage), seen_in(root)), disk.calls)


def seen_in(root: Path) -> dict[str, str]:
    return dict(load(root).digests)


def numbers(calls: list[str]) -> list[int]:
    """Some points, evenly spread, the last among them."""
    count = min(len(calls), MOST_POINTS)
    return sorted({round(number * len(calls) / count) for number in range(1, count + 1)})


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.words)
def test_a_command_is_all_or_nothing(
    command: Command,
    stages: Callable[[str], Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    without_cache(monkeypatch)
    sound = sound_run(command, stages, tmp_path)
    assert len(sound.calls) > 10
    assert sound.old != sound.new
    for turn, number in enumerate(numbers(sound.calls)):
        error, lasting = IN_TURN[(turn + COMMANDS.index(command)) % len(IN_TURN)]
        root = copied(sound.stage, tmp_path / str(number))
        capsys.readouterr()
        try:
            with Disk(Fault(number, error, lasting)).installed():
                code = command.run(root)
        except Killed:
            became = "killed"
        else:
            became = said(code, capsys.readouterr().err)
        point = f"{error} at {sound.calls[number - 1]}, call {number} of {len(sound.calls)}: {became}"
        check(command, sound, root, became, point)
        shutil.rmtree(root)


def said(code: int, complaint: str) -> str:
    """What has become of the files, as the command says; 74 is the code of everything that the disk did."""
    found = [outcome for outcome, statement in STATEMENTS.items() if statement in complaint]
    if code in (0, 1) and not found:
        return "done"
    return found[0] if code == 74 and len(found) == 1 else f"{code}: {complaint}"


def check(command: Command, sound: Sound, root: Path, became: str, point: str) -> None:
    allowed = allowed_states(became, together=command.together)
    assert is_mixture(files(root), sound.old, sound.new), point
    assert not command.together or seen_in(root) in sound.seen, point
    assert apply(root, [], command="the next command") == (), point
    assert state(files(root), sound.old, sound.new) in allowed, point
