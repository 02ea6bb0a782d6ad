"""What depends on a record that could not be read, and nothing else (design «Dependency is per record»)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import COHORT, EXAM, PLAN
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workflows.affected import Affected, affected
from trainer_cli.workflows.build import NOT_CURRENT, built
from trainer_cli.workflows.templates import workspace_renderer
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def found(team: Team, path: str, line: int = 1, level: str = "error") -> Affected:
    problem = Problem(
        code="x", message="y", source=Source(path, line), level="error" if level == "error" else "warning"
    )
    return affected(team.root, team.workspace, [problem])


def concerned(team: Team, path: str, line: int = 1) -> set[str]:
    """The agents whose archives are not made again."""
    result = found(team, path, line)
    return {agent for agent in team.workspace.agents if agent in result}


def test_a_bad_line_of_people_concerns_that_agent(team: Callable[[str], Team]) -> None:
    released = team("released")
    assert concerned(released, "roster/agents.csv", 3) == {"A002"}
    assert concerned(released, "roster/postings.csv", 14) == {
        released.text("roster/postings.csv").splitlines()[13][:4]
    }


def test_an_agent_who_can_not_be_read_concerns_the_pages_that_show_the_name(
    team: Callable[[str], Team],
) -> None:
    released = team("released")
    built(released.root, load(released.root), workspace_renderer(released.root), None)
    before = released.files()
    released.edit("roster/agents.csv", "id,name", "nr,who")
    done = built(released.root, load(released.root), workspace_renderer(released.root), None)
    after = released.files()
    assert {path for path in before if after.get(path) != before[path]} == {"roster/agents.csv"}
    assert set(done.not_current) == {
        f"reports/plans/{PLAN}.md",
        f"reports/exams/{EXAM}.md",
        f"reports/exams/{EXAM}-mistakes.md",
        f"reports/exams/{EXAM}-scores.md",
    }


def test_an_unknown_agent_in_a_sound_roster_concerns_no_page(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    planned.edit("roster/agents.csv", "A002,", "A992,")
    assert PLAN not in found(planned, "roster/shifts.csv")


def test_a_table_that_can_not_be_read_concerns_everybody_in_it(team: Callable[[str], Team]) -> None:
    released = team("released")
    assert concerned(released, "roster/agents.csv", 1) == set(released.workspace.agents)
    assert concerned(released, "roster/agents.csv", 999) == set(released.workspace.agents)


@pytest.mark.parametrize(
    "path",
    [
        f"plans/{PLAN}.yaml",
        f"records/exams/{EXAM}/exam.yaml",
        f"records/sheets/{EXAM}/x/import.yaml",
        f"records/approvals/2026-02-02-plan-{PLAN}/subjects.csv",
    ],
)
def test_a_bad_plan_or_exam_concerns_its_cohort(team: Callable[[str], Team], path: str) -> None:
    assert concerned(team("released"), path) == set(COHORT)


@pytest.mark.parametrize(
    "path", ["trainer.yaml", "roster/rooms.yaml", "roster/trainers.yaml", "curricula/gold/tier.yaml"]
)
def test_what_every_page_shows_concerns_all(team: Callable[[str], Team], path: str) -> None:
    result = found(team("sample"), path)
    assert result.everything
    assert "A024" in result


@pytest.mark.parametrize(
    "path", ["roster/shifts.csv", "curricula/senior/projects/x.yaml", "plans/gone.yaml", "notes.txt"]
)
def test_other_files_concern_no_agent(team: Callable[[str], Team], path: str) -> None:
    assert concerned(team("released"), path) == set()


def test_a_bad_course_concerns_its_tier(team: Callable[[str], Team]) -> None:
    assert "senior" in found(team("sample"), "curricula/senior/projects/x.yaml")


def test_warnings_concern_nobody(team: Callable[[str], Team]) -> None:
    assert found(team("sample"), "trainer.yaml", level="warning") == Affected()


def test_the_pages_concerned_are_left_as_they_are_and_named(team: Callable[[str], Team]) -> None:
    released = team("released")
    built(released.root, load(released.root), workspace_renderer(released.root), None)
    before = released.files()
    released.edit("roster/agents.csv", "A002,陳柏宇,", "A002,,")
    released.edit("roster/agents.csv", "張詩涵", "張詩函")
    done = built(released.root, load(released.root), workspace_renderer(released.root), None)
    after = released.files()
    assert after["archives/A002.md"] == before["archives/A002.md"]
    assert "張詩函" in released.text("archives/A003.md")
    assert "archives/A003.md" in done.written.changed
    assert set(done.written.removed) == set()
    if done.not_current:
        assert released.text(NOT_CURRENT).startswith("# Not current\n")
    released.edit("roster/agents.csv", "A002,,", "A002,陳柏宇,")
    built(released.root, load(released.root), workspace_renderer(released.root), None)
    assert not (released.root / NOT_CURRENT).exists()
