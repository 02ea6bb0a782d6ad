"""`trainer status` and bare `trainer`: today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.commands.shell import Shell


def test_today_is_the_same_with_and_without_its_name(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    document = at("status", "--json").document
    assert document["date"] == "2026-02-12"
    assert [one["command"] for one in document["due"]] == [f"trainer exam import {EXAM} sheets.csv"]
    assert at("--json").document == document
    assert f"trainer exam import {EXAM} sheets.csv" in at().out


def test_outside_a_workspace_the_beginning_is_told(tmp_path: Path, outside: Shell) -> None:
    ran = outside("-C", str(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    assert "trainer init my-team --sample" in ran.out


def test_mistakes_in_the_files_are_counted(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("plans/spoiled.yaml", "id: [\n")
    ran = at("status")
    assert (ran.code, ran.err) == (0, "1 errors in the workspace's files: trainer check\n")
