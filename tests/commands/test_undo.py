"""`trainer undo`: the last command taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.shell import Shell


def test_the_last_command_is_taken_back(tmp_path: Path, outside: Shell) -> None:
    outside("-C", str(tmp_path), "init", "team", "--sample")
    at = ("-C", str(tmp_path / "team"), "--today", "2026-02-02")
    before = (tmp_path / "team/roster/agents.csv").read_bytes()
    added = outside(*at, "agent", "add", "王小紅", "--team", "west")
    assert added.out.splitlines()[1].endswith("; `trainer undo` takes it back.")
    assert outside(*at, "undo", "-n").out.startswith("This takes back: trainer ")
    assert outside(*at, "undo").code == 2
    assert outside(*at, "undo", "-y").code == 0
    assert (tmp_path / "team/roster/agents.csv").read_bytes() == before


def test_where_no_command_was_there_is_nothing_to_undo(tmp_path: Path, outside: Shell) -> None:
    outside("-C", str(tmp_path), "init", "team", "--sample", "--no-git")
    ran = outside("-C", str(tmp_path / "team"), "undo", "-y", "--json")
    assert (ran.code, ran.codes) == (1, ["undo-nothing"])
