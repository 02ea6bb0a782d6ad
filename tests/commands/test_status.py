"""`trainer status` and bare `trainer`: today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, PLAN
from trainer_cli.workspace import records
from trainer_cli.workspace.parse import Parsed, parsed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.commands.shell import Shell
    from trainer_cli.workspace.layout import Kind


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
    assert outside("-C", str(tmp_path), "--lang", "zh-Hant").out.startswith(
        "這個資料夾不是工作區。可以這樣開始：\n\n"
    )


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, outside: Shell) -> None:
    for words in ((), ("check",)):
        assert outside("-C", str(tmp_path / "gone"), *words) == (
            2,
            "",
            f"trainer: `{tmp_path / 'gone'}` is no folder\n",
        )


def test_a_folder_that_is_not_there_is_none_of_the_workspace_around(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    gone = at.team.root / "gone"
    for words in ((), ("check",), ("agent", "list")):
        assert at("-C", str(gone), *words) == (2, "", f"trainer: `{gone}` is no folder\n")


def test_mistakes_in_the_files_are_counted(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("plans/spoiled.yaml", "id: [\n")
    ran = at("status")
    assert (ran.code, ran.err) == (0, "1 errors in the workspace's files: trainer check\n")


def _note_parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files that are parsed from now on."""
    paths: list[str] = []

    def note(kind: Kind, path: str, data: bytes) -> Parsed:
        paths.append(path)
        return parsed(kind, path, data)

    monkeypatch.setattr(records, "parsed", note)
    return paths


def test_files_that_are_as_they_were_are_not_parsed_again(
    shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    at = shell("released")
    first = at("status").out
    again = _note_parsed(monkeypatch)
    for _ in range(2):
        assert at("status").out == first
    assert again == []
    at.team.write(f"plans/{PLAN}.yaml", at.team.text(f"plans/{PLAN}.yaml") + "\n# looked over\n")
    assert at("status").out == first
    assert again == [f"plans/{PLAN}.yaml"]


def test_what_a_command_does_not_ask_for_stays_in_the_cache(
    shell: Callable[[str], Shell], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    at = shell("released")
    parsed_each = _note_parsed(monkeypatch)
    listed = at("agent", "list").out
    assert at("agent", "list").out == listed  # nobody made a cache
    assert parsed_each.count("roster/agents.csv") == 2
    first = at("status").out
    parsed_each.clear()
    assert at("agent", "list").out == listed
    assert at("status").out == first
    assert parsed_each == []
