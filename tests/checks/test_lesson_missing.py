"""S28: lessons are prepared before they are taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, plan, problems

if TYPE_CHECKING:
    from pathlib import Path

PROJECT = "curricula/junior/projects/basics.yaml"
CASES = (
    "  - {id: cases, name: Cases, block: basics, stage: 1, kind: theory, minutes: 30, topics: [language]}\n"
)
PLAN = "plans/junior-2026-03-02.yaml"


def with_cases(*changes: tuple[str, str]) -> dict[str, str]:
    """A second course without a lesson plan, and a plan of March 2 that teaches both."""
    project = {PROJECT: base(PROJECT)[PROJECT] + CASES}
    return project | plan("junior", "2026-03-02", ("courses: [rules]", "courses: [rules, cases]"), *changes)


@pytest.mark.parametrize(("today", "count"), [("2026-02-12", 1), ("2026-03-02", 1), ("2026-03-03", 0)])
def test_until_the_stage_is_over(tmp_path: Path, today: str, count: int) -> None:
    found = problems(tmp_path, with_cases(), only=["lesson-missing"], today=today)

    assert [(str(one.source), one.level, one.message) for one in found] == [
        (f"{PLAN}:17:22", "warning", "the course `cases` has no lesson plan")
    ] * count


def test_a_stage_without_days_is_not_over(tmp_path: Path) -> None:
    files = with_cases(("days: [{date: 2026-03-02}]", "days: []"))

    assert len(problems(tmp_path, files, only=["lesson-missing"], today="2026-12-31")) == 1


def test_only_teaching_needs_lessons(tmp_path: Path) -> None:
    files = with_cases(("kind: teaching", "kind: skill_exam"))

    assert problems(tmp_path, files, only=["lesson-missing"]) == []


def test_an_unknown_course_is_the_check_reference(tmp_path: Path) -> None:
    files = plan("junior", "2026-03-02", ("courses: [rules]", "courses: [tone]"))

    assert problems(tmp_path, files, only=["lesson-missing"]) == []
