"""`trainer check`: everything in one run, nothing worked out twice for the same bytes (S2)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.team import PLAN, TODAY, said
from trainer_cli.commands.two_processes import shared_out
from trainer_cli.workflows import check
from trainer_cli.workflows.check import Checked, checked
from trainer_cli.workspace import records
from trainer_cli.workspace.cache import keep_bytes
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team
    from trainer_cli.text.jobs import Run
    from trainer_cli.workspace.workspace import Loaded


def count_loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    loads: list[Path] = []

    def counted(root: Path, cache: Path | None, run: Run) -> Loaded:
        loads.append(root)
        return load(root, cache=cache, run=run)

    monkeypatch.setattr(check, "load", counted)
    return loads


def test_the_sample_is_sound(team: Callable[[str], Team]) -> None:
    found = checked(team("sample").root, TODAY, None, None)
    assert found.problems == ()
    assert found.summary().endswith(" files read, 0 ignored: 0 errors, 0 warnings")


def test_problems_are_counted_and_placed(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.edit("roster/people.yaml", "role: leader", "role: boss")
    sample.write("roster/.DS_Store", "")
    found = checked(sample.root, TODAY, None, None)
    assert (
        "roster/people.yaml:4:9 value-not-allowed: `role` must be one of `leader`, `head`, `staff`"
        in said(found.problems)
    )
    assert found.ignored == 1
    errors = sum(one.level == "error" for one in found.problems)
    assert found.summary().endswith(f"1 ignored: {errors} errors, {len(found.problems) - errors} warnings")


def test_two_processes_find_the_same(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = team("sample")
    sample.edit("curricula/junior/questions/rules.yaml", "type: single", "type: singel")
    sample.edit("curricula/junior/projects/skills.yaml", "id:", "[id:")
    alone = checked(sample.root, TODAY, None, tmp_path / "alone" / "check.json")
    monkeypatch.setattr(records, "MUCH", 0)
    two = partial(shared_out, many=1)
    assert checked(sample.root, TODAY, None, tmp_path / "two" / "check.json", two) == alone
    assert {one.code for one in alone.problems} >= {"value-not-allowed", "yaml-syntax"}


@pytest.mark.parametrize(
    ("path", "sound", "broken", "code"),
    [
        ("roster/agents.csv", "A003,", '"A003,', "csv-quote"),
        ("roster/agents.csv", "2026-01-26", "2026/1/26", "cell-day"),
        ("roster/postings.csv", "A003,", '"A003,', "csv-quote"),
        ("roster/departments.yaml", "head: D03", "head: [D03", "yaml-syntax"),
        ("roster/trainers.yaml", "- id:", "- [id:", "yaml-syntax"),
        ("curricula/junior/tier.yaml", "id:", "[id:", "yaml-syntax"),
        ("curricula/junior/projects/skills.yaml", "id:", "[id:", "yaml-syntax"),
        ("curricula/junior/questions/rules.yaml", "- id:", "- [id:", "yaml-syntax"),
        (f"plans/{PLAN}.yaml", "id:", "[id:", "yaml-syntax"),
        ("plans/2026.yaml", "id:", "[id:", "yaml-syntax"),
    ],
)
def test_a_file_that_can_not_be_read_is_said_once_and_not_wherever_it_is_named(
    team: Callable[[str], Team], path: str, sound: str, broken: str, code: str
) -> None:
    released = team("released")
    released.edit(path, sound, broken)
    errors = [one for one in checked(released.root, TODAY, None, None).problems if one.level == "error"]
    assert {(one.source.path, one.code) for one in errors} == {(path, code)}


def test_one_check_alone(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.edit("roster/rooms.yaml", "capacity: 24", "capacity: 1")
    assert checked(sample.root, TODAY, ["flow"], None).problems == ()


def test_the_cache_answers_only_for_the_same_bytes_day_and_checks(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample, cache = team("sample"), tmp_path / "cache" / "check.json"
    loads = count_loads(monkeypatch)
    first = checked(sample.root, TODAY, None, cache)
    assert checked(sample.root, TODAY, None, cache) == first
    assert len(loads) == 1
    checked(sample.root, TODAY.replace(day=13), None, cache)
    checked(sample.root, TODAY.replace(day=13), ["flow"], cache)
    assert len(loads) == 3
    sample.edit("roster/people.yaml", "role: leader", "role: boss")
    assert checked(sample.root, TODAY.replace(day=13), ["flow"], cache) != first
    assert len(loads) == 4


def test_a_broken_cache_is_no_cache(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample, cache = team("sample"), tmp_path / "check.json"
    keep_bytes(cache, b"\xc1")
    loads = count_loads(monkeypatch)
    assert isinstance(checked(sample.root, TODAY, None, cache), Checked)
    assert len(loads) == 1


def test_what_changes_meanwhile_is_not_kept(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample, cache = team("sample"), tmp_path / "check.json"
    states = iter(["one", "two", None])
    monkeypatch.setattr(check, "fingerprint", lambda *_: next(states))
    checked(sample.root, TODAY, None, cache)
    assert not cache.exists()
    checked(sample.root, TODAY, None, cache)
    assert not cache.exists()


def test_what_git_says_of_a_spoiled_cell_is_not_kept(team: Callable[[str], Team], tmp_path: Path) -> None:
    at = team("sample")
    at.edit("roster/agents.csv", "2026-01-26", "26-Jan")
    cache = tmp_path / "check.json"
    assert "cell-spoiled" in {one.code for one in checked(at.root, TODAY, None, cache).problems}
    assert not cache.exists()


def test_what_git_does_not_say_of_a_cell_is_not_kept(team: Callable[[str], Team], tmp_path: Path) -> None:
    at, cache = team("sample"), tmp_path / "check.json"
    at.edit("roster/agents.csv", "A024,", "24,")
    assert "cell-spoiled" not in {one.code for one in checked(at.root, TODAY, None, cache).problems}
    at.edit("roster/agents.csv", "24,", "024,")
    new_repository(at.root)
    commit_files(at.root, ["roster/agents.csv"], "test")
    at.edit("roster/agents.csv", "024,", "24,")
    assert "cell-spoiled" in {one.code for one in checked(at.root, TODAY, None, cache).problems}
