"""What the shell offers after TAB, in bash, zsh and fish."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import process
from tests.team import EXAM, PLAN
from trainer_cli.cli import COMMANDS
from trainer_cli.commands import completing

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.shell import Shell


def offered(shell: str, line: str, at: Shell) -> list[str]:
    """What a shell is told to offer at the end of a line."""
    words = line.split(" ")
    settings = {
        "bash": {"COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)},
        "zsh": {"_TYPER_COMPLETE_ARGS": line},
        "fish": {"_TYPER_COMPLETE_ARGS": line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
    }[shell]
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("_TRAINER_COMPLETE", f"complete_{shell}")
        patch.setenv("PWD", str(at.team.root))
        for name in ("COMP_WORDS", "COMP_CWORD", "_TYPER_COMPLETE_ARGS"):
            patch.setenv(name, "")  # so that it is as before in the end
            patch.delenv(name)
        for name, value in settings.items():
            patch.setenv(name, value)
        ran = at()
    assert (ran.code, ran.err) == (0, "")
    return ran.out.split()


@pytest.mark.parametrize("kind", ["bash", "fish", "zsh"])
def test_commands_and_ids_are_offered(shell: Callable[[str], Shell], kind: str) -> None:
    at = shell("assembled")
    commands = " ".join(offered(kind, "trainer ", at))
    assert all(name in commands for name in COMMANDS)
    assert "approve" in " ".join(offered(kind, "trainer plan a", at))
    assert PLAN in " ".join(offered(kind, "trainer plan show ", at))
    assert EXAM in " ".join(offered(kind, "trainer exam show jun", at))
    assert "A012" in " ".join(offered(kind, "trainer agent show A01", at))
    assert "junior" in " ".join(offered(kind, "trainer curriculum show j", at))


def test_only_what_fits_is_offered(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    assert offered("bash", "trainer plan show j", at) == [PLAN]
    assert offered("bash", "trainer agent show A00", at) == [f"A00{number}" for number in range(1, 10)]
    assert offered("bash", "trainer exam show intermediate", at) == []


@pytest.mark.parametrize("kind", ["bash", "fish", "zsh"])
def test_global_options_are_no_hindrance(shell: Callable[[str], Shell], kind: str, tmp_path: Path) -> None:
    at = shell("assembled")
    folder = at.team.root
    for line in ("trainer --json plan show ", f"trainer plan -C {folder} show ju", "trainer plan show -q "):
        assert PLAN in " ".join(offered(kind, line, at))
    assert PLAN not in " ".join(offered(kind, f"trainer -C {tmp_path} plan show ", at))


def test_outside_a_workspace_nothing_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PWD", str(tmp_path))
    assert completing.agents("") == []
    assert completing.plans("") == []


def test_a_list_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PWD", str(tmp_path))
    (tmp_path / "trainer.yaml").touch()
    (tmp_path / "roster").mkdir()
    rows = "".join(f"A{number:04d},x\n" for number in range(500))
    (tmp_path / "roster/agents.csv").write_text("id,name\n" + rows, encoding="utf-8")
    assert completing.agents("") == [f"A{number:04d}" for number in range(completing.MOST_OFFERED)]


@pytest.mark.parametrize("kind", ["bash", "fish", "zsh"])
def test_the_script_of_a_shell_is_printed(kind: str) -> None:
    ran = process(stdout=-1, env={**os.environ, "_TRAINER_COMPLETE": f"source_{kind}"})
    assert ran.returncode == 0
    assert f"_TRAINER_COMPLETE=complete_{kind}" in ran.stdout
