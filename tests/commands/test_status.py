"""Today: what is due or late, each with the command to copy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from trainer_cli.cli import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


@pytest.mark.parametrize("stage", ["sample", "planned", "approved", "assembled", "answered", "marked", "released"])
@pytest.mark.parametrize("day", ["2026-02-02", "2026-02-12", "2026-03-02"])
def test_every_command_to_copy_is_one(shell: Callable[[str], Shell], stage: str, day: str) -> None:
    trainer = shell(stage)
    shown = trainer(f"--today {day}")
    assert (shown.code, shown.err) == (0, "")
    for line in re.findall(r"`trainer ([^`]+)`", shown.out):
        words = line.split()
        assert words[0] in COMMANDS
        verb = words[1] if words[0] not in ("init", "check", "build", "undo", "explain", "schema", "status") else ""
        assert trainer(f"{words[0]} {verb} --help").code == 0, line


def test_bare_trainer_and_status_say_the_same(shell: Callable[[str], Shell]) -> None:
    trainer = shell("assembled")
    assert trainer("--today 2026-02-11") == trainer("status --today 2026-02-11")
    assert trainer("status --today 2026-02-11 --json").json["date"] == "2026-02-11"


def test_errors_are_told_beside_it(shell: Callable[[str], Shell]) -> None:
    trainer = shell("sample")
    (trainer.folder / "roster/rooms.yaml").write_text("- {id: R1}\n", encoding="utf-8")
    shown = trainer("status --today 2026-02-02")
    assert shown.code == 0
    assert "errors in the workspace's files: trainer check" in shown.err
