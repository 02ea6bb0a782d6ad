"""The table of commands and the one error boundary, from the outside: what every command line can rely on."""

from __future__ import annotations

import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import msgspec
import pytest
import typer

from tests.commands.shell import process
from tests.loaded import loaded_by
from tests.team import EXAM
from trainer_cli import __version__
from trainer_cli.cli import COMMANDS, app, run
from trainer_cli.commands import boundary, status
from trainer_cli.commands.failures import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.team import Team

FULL = "/dev/full"


def lines_of(command: object, words: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The words of every command: groups' own ones too, the root left out."""
    if words:
        yield words
    if isinstance(command, typer.core.TyperGroup):
        context = typer.Context(command)
        for name in command.list_commands(context):
            yield from lines_of(command.get_command(context, name), (*words, name))


LINES = list(lines_of(typer.main.get_command(app)))
GROUPS = {line[:-1] for line in LINES}


def test_the_table_and_the_modules_agree() -> None:
    assert {line[0] for line in LINES} == set(COMMANDS)
    assert len(LINES) > 30


@pytest.mark.parametrize("words", LINES, ids=" ".join)
def test_every_command_has_help_and_an_example_that_is_understood(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([*words, "--help"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"Usage: trainer {' '.join(words)}")
    if words in GROUPS:
        return
    example = re.search(r"^ *Example: trainer (.*(?:\n +\S.*)*)$", shown, re.MULTILINE)
    assert example is not None, shown
    line = shlex.split(example[1])
    assert tuple(line[: len(words)]) == words
    assert run([*line, "--help"]) == 0


@pytest.mark.parametrize("words", sorted(set(LINES) - GROUPS), ids=" ".join)
def test_every_option_of_an_example_exists(words: tuple[str, ...]) -> None:
    command = typer.main.get_command(app)
    for word in words:
        command = command.get_command(typer.Context(command), word)  # type: ignore[attr-defined]  # a group
    example = (command.help or "").partition("Example: trainer ")[2].split("\n")[0]
    known = {name for one in command.params for name in one.opts} | {"--today", "--by", "--to"}
    assert {word for word in shlex.split(example) if word.startswith("-")} <= known


def test_the_help_of_the_whole_lists_every_command_by_group(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    shown = capsys.readouterr().out
    for name, entry in COMMANDS.items():
        assert re.search(rf"^  {name} +{re.escape(entry.help)}$", shown, re.MULTILINE)
        assert f"\n{entry.group}:\n" in shown
    assert "Global options, accepted anywhere:\n  -C, --directory DIR" in shown
    assert "Example: trainer init my-team --sample" in shown


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("agnt list", "trainer: No such command `agnt`. Did you mean `agent`?\nTry: `trainer --help`\n"),
        ("plan nwe", "trainer: No such command `nwe`. Did you mean `new`?\nTry: `trainer plan --help`\n"),
        ("zzz", "trainer: No such command `zzz`.\nTry: `trainer --help`\n"),
        ("agent show", "trainer: the argument `AGENT` is missing\nTry: `trainer agent show --help`\n"),
        ("check --loud", "trainer: there is no option `--loud`\nTry: `trainer check --help`\n"),
        ("check --today soon", "trainer: --today must be a date like 2026-02-09, not `soon`\n"),
    ],
)
def test_a_line_that_does_not_fit_is_wrong_usage(
    line: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(line.split()) == 2
    assert capsys.readouterr() == ("", told)
    assert run([*line.split(), "--json"]) == 2
    document = msgspec.json.decode(capsys.readouterr().out)
    message = told.removeprefix("trainer: ").removesuffix("\n")
    assert document == {"error": {"code": "usage", "exit": 2, "message": message}, "problems": []}


def test_a_group_alone_shows_its_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["plan"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Usage: trainer plan ")


def test_a_folder_that_is_no_workspace_is_wrong_usage(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(tmp_path), "plan", "list"]) == 2
    assert capsys.readouterr().err == (
        f"trainer: {tmp_path} is not in a workspace: no trainer.yaml here or above.\n"
        "Begin with: trainer init my-team --sample\n"
    )


def test_global_options_may_stand_anywhere(sample_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    place = ("-C", str(sample_folder), "--today", "2026-02-12", "--json")
    words = ("agent", "list", "--team", "west")
    shown = set()
    for at in range(len(words) - 1):
        assert run([*words[:at], *place, *words[at:]]) == 0
        shown.add(capsys.readouterr().out)
    assert len(shown) == 1


def test_the_version_is_one_line_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    for line in (["--version"], ["-V", "--json"], ["-C", "/nowhere", "--version"]):
        assert run(line) == 0
        assert capsys.readouterr() == (f"trainer {__version__}\n", "")


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (MemoryError(), 3), (PermissionError(13, "denied", "a"), 74)],
)
def test_nothing_escapes_as_a_traceback(
    error: BaseException,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    def fails(session: object) -> None:
        del session
        raise error

    monkeypatch.setattr(status, "show_today", fails)
    assert run([]) == code
    told = capsys.readouterr().err
    assert told.startswith("trainer: ")
    assert "Traceback" not in told
    assert run(["--json"]) == code
    assert msgspec.json.decode(capsys.readouterr().out)["error"]["exit"] == code


def test_termination_is_143(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(status, "show_today", lambda _: signal.raise_signal(signal.SIGTERM))
    assert run([]) == 143


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_who_ends_it_while_problems_are_told_sees_no_traceback(
    number: int, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(session: object) -> None:
        del session
        raise Refused([])

    monkeypatch.setattr(status, "show_today", fails)
    monkeypatch.setattr(boundary, "show_problems", lambda *_: signal.raise_signal(number))
    assert run([]) == code
    assert "nothing is half done" in capsys.readouterr().err


HEAVY = {"yaml", "jinja2", "rich", "chinese_calendar", "locket", "pydantic", "openpyxl", "git"}


def test_the_version_loads_next_to_nothing() -> None:
    assert not loaded_by("--version") & {*HEAVY, "typer", "click", "msgspec"}


def test_help_loads_no_heavy_library() -> None:
    loaded = loaded_by("--help")
    assert not loaded & {
        *HEAVY,
        "hashlib",
        "tempfile",
        "zoneinfo",
        "trainer_cli.model",
        "trainer_cli.workflows",
    }


def test_completion_loads_no_workspace() -> None:
    settings = {"_TRAINER_COMPLETE": "complete_bash", "COMP_WORDS": "trainer ch", "COMP_CWORD": "1"}
    with pytest.MonkeyPatch.context() as patch:
        for name, value in settings.items():
            patch.setenv(name, value)
        assert not loaded_by() & {"jinja2", "rich", "chinese_calendar", "locket", "pydantic"}


def test_a_list_in_a_pipe_loads_nothing_that_draws(sample_folder: Path) -> None:
    loaded = loaded_by("-C", str(sample_folder), "agent", "list", "-q")
    assert not loaded & {"rich", "chinese_calendar", "locket", "pydantic"}


@pytest.mark.skipif(not os.path.exists(FULL), reason="the system has no /dev/full")  # noqa: PTH110  # before any test
@pytest.mark.parametrize(
    "line",
    ["agent list", "agent list --json", "agent show A777", "agent show A777 --json", "--help", "--version"],
)
def test_a_full_disk_behind_the_output_is_74(sample_folder: Path, line: str) -> None:
    with open(FULL, "w", encoding="utf-8") as full:  # noqa: PTH123  # a device
        ran = process(*line.split(), stdout=full, cwd=sample_folder)
    assert ran.returncode == 74
    assert ran.stderr.startswith("trainer: ")
    assert ran.stderr.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX closes it")
@pytest.mark.parametrize("line", ["agent list", "agent show A777", "--version"])
def test_a_closed_output_is_74(sample_folder: Path, line: str) -> None:
    closed = f"{shlex.quote(sys.executable)} -m trainer_cli {line} >&-"
    ran = subprocess.run(
        ["sh", "-c", closed], cwd=sample_folder, stderr=subprocess.PIPE, text=True, check=False, timeout=60
    )
    assert (ran.returncode, ran.stderr) == (74, "trainer: standard output is closed\n")


@pytest.mark.parametrize(
    ("line", "code"), [("question list --json", 0), ("check --show-keys", 1), ("--help", 0)]
)
def test_a_reader_who_has_seen_enough_is_no_error(team: Callable[[str], Team], line: str, code: int) -> None:
    at = team("sample")
    at.edit("roster/agents.csv", "A001", "x" * 200_000)
    if code == 0:
        at.edit("roster/agents.csv", "x" * 200_000, "A001")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ran = process(*line.split(), stdout=writing, cwd=at.root)
    finally:
        os.close(writing)
    assert (ran.returncode, ran.stderr) == (code, "")


def test_the_first_line_is_enough(stages: Callable[[str], Path]) -> None:
    command = f"{shlex.quote(sys.executable)} -m trainer_cli exam paper {EXAM} --part all | head -1"
    ran = subprocess.run(
        ["sh", "-c", command], cwd=stages("assembled"), capture_output=True, text=True, check=True, timeout=60
    )
    assert ran.stderr == ""
    assert ran.stdout.count("\n") == 1
