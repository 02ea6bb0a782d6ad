"""`trainer report nightly`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import state_of
from tests.loaded import loaded_by

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from tests.commands.shell import Shell
    from tests.team import Team

PAGE = "reports/nightly/2026-02-12.md"


def test_the_night_is_built_reported_and_recorded(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("report", "nightly", "-q")
    assert (ran.code, ran.err) == (0, "")
    assert at.team.text(PAGE) == ran.out
    assert (at.team.root / "records/nightly/2026-02-12/nightly.yaml").is_file()
    assert (at.team.root / "archives/A001.md").is_file()
    again = state_of(at.team.root / "records")
    assert at("report", "nightly").out == ran.out
    assert state_of(at.team.root / "records") == again


def test_a_dry_run_shows_the_report_and_writes_nothing(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    before = state_of(at.team.root)
    dry = at("report", "nightly", "-n")
    assert state_of(at.team.root) == before
    assert at("report", "nightly").out == dry.out


def test_something_wrong_is_one_document(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("plans/spoiled.yaml", "id: [\n")
    ran = at("report", "nightly", "--json")
    assert ran.code == 1
    assert ran.document["error"] == {"code": "problems", "exit": 1}
    assert ran.document["result"]["date"] == "2026-02-12"
    assert {one["path"] for one in ran.document["problems"]} == {"plans/spoiled.yaml"}


NOT_NEEDED = (
    "yaml",
    "trainer_cli.questions",
    "trainer_cli.assembling",
    "trainer_cli.exams.scoring",
    "trainer_cli.workflows.exam_scores",
    "trainer_cli.reports.exam",
    "trainer_cli.reports.plan",
    "trainer_cli.checks.reference",
    "trainer_cli.checks.room",
    "trainer_cli.workflows.changed_cells",
)
"""Packages and modules that read files, score exams, make pages and check what is new."""


def test_a_night_in_which_nothing_changed_loads_nothing_that_it_does_not_use(
    team: Callable[[str], Team], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    line = f"-C {team('released').root} report nightly -q --today 2026-02-12 --by TR01"
    assert set(NOT_NEEDED) <= loaded_by(*line.split())
    again = loaded_by(*line.split())
    assert {"trainer_cli.workflows.build", "trainer_cli.checks"} <= again
    assert again.isdisjoint(NOT_NEEDED)
