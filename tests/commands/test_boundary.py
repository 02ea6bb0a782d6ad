"""From an exception to an exit code and plain words: 0, 1, 2, 3, 74, 75, 77, 130, 143."""

from __future__ import annotations

import signal
import tempfile
from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.commands.shell import Terminal
from trainer_cli.cli import run
from trainer_cli.commands import boundary
from trainer_cli.commands.failures import NotAllowed, Refused
from trainer_cli.commands.options import GlobalOptions
from trainer_cli.commands.session import Session
from trainer_cli.text.problem import Problem
from trainer_cli.text.write_errors import FileChangedMeanwhile, Locked, PathRefused, WriteFailed
from trainer_cli.workspace.git import GitFailed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

COUNTS: dict[str, int] = {}


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (
            WriteFailed("plans/a.yaml", "No space left on device"),
            74,
            "plans/a.yaml: No space left on device. ",
        ),
        (Locked(7, "trainer build"), 75, "trainer build"),
        (FileChangedMeanwhile("plans/a.yaml", "sha256:1", "sha256:2"), 1, "plans/a.yaml"),
        (PathRefused("../a", "it leads out of the workspace"), 1, "../a"),
        (GitFailed("nothing to commit"), 1, "nothing to commit"),
        (NotAllowed("A001 may not read this"), 77, "A001 may not read this"),
        (FileNotFoundError(2, "No such file or directory", "a.csv"), 74, "a.csv: No such file or directory"),
        (OSError("the disk is gone"), 74, "the disk is gone"),
        (KeyboardInterrupt(), 130, "interrupted: nothing is half done"),
        (boundary.Terminated(), 143, "terminated: nothing is half done"),
    ],
)
def test_a_failure_has_a_code_and_a_line(
    error: BaseException, code: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert boundary.failed(error, None) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("trainer: ")
    assert words in err
    assert err.count("\n") == 1


def test_a_failure_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session(GlobalOptions(format="json"), ())
    assert boundary.failed(NotAllowed("A001 may not read this"), session) == 77
    assert msgspec.json.decode(capsys.readouterr().out) == {
        "error": {"code": "not-allowed", "exit": 77, "message": "A001 may not read this"},
        "problems": [],
    }


def test_what_the_system_says_is_told_in_the_readers_language(capsys: pytest.CaptureFixture[str]) -> None:
    session = Session(GlobalOptions(lang="zh-Hans"), ())
    assert boundary.failed(FileNotFoundError(2, "No such file or directory", "a.csv"), session) == 74
    assert capsys.readouterr().err == "trainer: a.csv: 没有这个文件或文件夹\n"


def test_a_file_that_can_not_be_read_is_no_mistake_of_its_author(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = Session(GlobalOptions(directory=str(tmp_path)), ())
    refused = Refused([Problem(code="file-unreadable", message="permission denied")])
    assert boundary.failed(refused, session) == 74
    assert capsys.readouterr().out == "error: permission denied (file-unreadable)\n"


def test_a_fault_is_short_and_its_traceback_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with pytest.raises(KeyError) as caught:
        COUNTS["nobody"]
    assert boundary.failed(caught.value, None) == 3
    told = capsys.readouterr().err
    assert told.startswith("trainer: a fault of the program, not of your files: KeyError. Please report ")
    (log,) = tmp_path.iterdir()
    assert told.endswith(f" {log}\n")
    assert log.read_text("utf-8").startswith("Traceback ")


@pytest.mark.parametrize(("language", "usage"), [("en", "Usage: "), ("zh-Hant", "用法：")])
def test_a_group_without_a_command_shows_its_help(
    language: str, usage: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["plan", "--lang", language]) == 2
    assert capsys.readouterr().err.startswith(f"{usage}trainer plan [OPTIONS] COMMAND")


def test_who_interrupts_a_question_reads_the_answer_in_a_line_of_its_own(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "agent", "add", "李明", "--team", "west") as terminal:
        terminal.shows("[Y/n]: ")
        terminal.gets(signal.SIGINT)
        assert terminal.ends() == 130
        assert "[Y/n]: \ntrainer: interrupted: nothing is half done\n" in terminal.screen.replace("^C", "")
