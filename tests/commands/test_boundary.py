"""Every end of a command has its exit code and plain words (design «exit codes»)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer

from tests.team import COHORT
from trainer_cli import cli
from trainer_cli.commands import boundary
from trainer_cli.commands.failures import NotAllowed, Refused
from trainer_cli.text.problem import Problem
from trainer_cli.text.write_errors import FileChangedMeanwhile, Locked, PathRefused, WriteFailed
from trainer_cli.workspace.git import GitFailed

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

ENDS: list[tuple[BaseException, int, str]] = [
    (Refused([Problem(code="x", message="bad")]), 1, ""),
    (Refused([Problem(code="file-unreadable", message="bad")]), 74, ""),
    (WriteFailed("a", "the disk is full"), 74, "trainer: a: the disk is full. Nothing has been changed."),
    (PermissionError(13, "Permission denied", "a"), 74, "trainer: a: Permission denied"),
    (OSError("odd"), 74, "trainer: odd"),
    (Locked(7, "trainer build"), 75, "trainer: the workspace is locked by process 7 (trainer build)."),
    (NotAllowed("only the agent"), 77, "trainer: only the agent"),
    (FileChangedMeanwhile("a", "x", "y"), 1, "trainer: a was changed by somebody else"),
    (PathRefused("a", "it is a link"), 1, "trainer: a: it is a link. Nothing has been changed."),
    (GitFailed("no"), 1, "trainer: no"),
    (KeyboardInterrupt(), 130, "trainer: interrupted: nothing is half done"),
    (typer.Abort(), 130, "trainer: interrupted: nothing is half done"),
    (boundary.Terminated(), 143, "trainer: terminated: nothing is half done"),
    (typer.Exit(5), 5, ""),
    (SystemExit(4), 4, ""),
    (SystemExit("x"), 0, ""),
]


@pytest.mark.parametrize(("error", "code", "said"), ENDS, ids=lambda one: type(one).__name__)
def test_the_exit_code_of_each_end(
    error: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert boundary.failed(error, None) == code
    assert capsys.readouterr().err.startswith(said)


def test_a_fault_leaves_its_traceback_in_a_file(
    shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = shell("sample")

    def break_down(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("trainer_cli.commands.status.today_report", break_down)
    ended = trainer("status")
    assert (ended.code, ended.out) == (3, "")
    first, _, place = ended.err.strip().partition(". Please report ")
    assert first == "trainer: a fault of the program, not of your files: ZeroDivisionError"
    log = Path(place)
    assert "ZeroDivisionError: oops" in log.read_text(encoding="utf-8")
    log.unlink()
    document = trainer("status --json")
    assert document.json["error"]["code"] == "fault"
    Path(document.json["error"]["message"].partition("report ")[2]).unlink()


def test_an_interrupt_while_somebody_is_asked(
    shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch
) -> None:
    trainer = shell("planned")
    trainer.at_terminal()

    def interrupt(*_: object, **__: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(typer, "confirm", interrupt)
    ended = trainer("plan approve --by D01")
    assert (ended.code, ended.err.splitlines()[-1]) == (130, "trainer: interrupted: nothing is half done")


def test_a_locked_workspace(shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = shell("planned")

    def locked(*_: object, **__: object) -> None:
        raise Locked(7, "trainer build")

    monkeypatch.setattr("trainer_cli.commands.session.workspace_lock", locked)
    ended = trainer("plan approve --by D01 --json")
    assert (ended.code, ended.json["error"]["exit"], ended.json["problems"]) == (75, 75, [])
    assert ended.json["error"]["code"] == "locked"


def test_a_reader_that_has_gone(shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = shell("sample")

    def gone(_: str) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("trainer_cli.commands.output.write", gone)
    silenced: list[int] = []
    monkeypatch.setattr("trainer_cli.commands.output.silence", lambda: silenced.append(1))
    assert trainer("status").code == 0
    (trainer.folder / "plans" / "x.txt").write_text("")
    assert trainer("check").code == 1
    assert silenced == [1, 1]


def test_what_can_not_be_printed(shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch) -> None:
    trainer = shell("sample")

    def full(_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("trainer_cli.commands.output.write", full)
    monkeypatch.setattr("trainer_cli.commands.output.write_json", full)
    monkeypatch.setattr("trainer_cli.commands.output.silence", lambda: None)
    for words in ("status", "status --json"):
        ended = trainer(words)
        assert ended.code == 74
        assert "No space left on device" in ended.err


def test_a_closed_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    assert cli.run(["check"]) == 74


def test_a_file_that_can_not_be_read(shell: Callable[[str], Shell]) -> None:
    trainer = shell("assembled")
    ended = trainer("exam import junior-2026-02-09-theory gone.csv")
    assert (ended.code, ended.out) == (74, "")
    assert "gone.csv" in ended.err


def test_names_of_people_never_stand_in_a_traceback(shell: Callable[[str], Shell]) -> None:
    ended = shell("sample")(f"plan new junior --start 2026-02-09 --agents {','.join(COHORT)} --id a/b")
    assert ended.code == 1
    assert "Traceback" not in ended.out + ended.err
