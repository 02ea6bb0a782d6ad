"""The yearly plan drafted from the curriculum and the roster (S67–S69)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from tests.team import TODAY, said
from trainer_cli.workflows.new_year_plan import new_year_plan, year_plan_proposal

if TYPE_CHECKING:
    from collections.abc import Callable

from tests.team import Team


def test_every_course_of_the_curriculum_stands_in_one_line(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    plan, problems = new_year_plan(sample.workspace, 2027, author="TR01", today=TODAY)
    assert problems == []
    assert plan is not None
    assert (plan.id, plan.title, plan.year, plan.author) == ("2027", "2027 年度客服培訓計劃", 2027, "TR01")
    planned = [course for line in plan.lines for course in line.courses]
    assert sorted(planned) == sorted(sample.workspace.courses)
    heads = {line.tier: line.headcount for line in plan.lines}
    assert heads == {"junior": 12, "intermediate": 6, "senior": 4, "gold": 2}


def test_the_file_is_read_again_as_the_plan(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    plan, _ = new_year_plan(sample.workspace, 2027, author="TR01", today=TODAY)
    assert plan is not None
    proposal = sample.do(year_plan_proposal(plan))
    read = sample.workspace.year_plans["2027"]
    assert msgspec.structs.replace(read, source=plan.source) == plan
    assert proposal.document == {"plan": "2027", "year": 2027, "lines": len(plan.lines)}


def test_a_year_that_has_its_plan(team: Callable[[str], Team]) -> None:
    _, problems = new_year_plan(team("sample").workspace, 2026, author="TR01", today=TODAY)
    assert said(problems) == [":1:1 id-taken: the id `2026` is taken by plans/2026.yaml:2:1"]


def test_a_curriculum_without_courses(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    for tier in sample.workspace.tiers:
        (sample.root / f"curricula/{tier}/tier.yaml").unlink()
    _, problems = new_year_plan(sample.workspace, 2027, author="TR01", today=TODAY)
    assert said(problems) == [":1:1 plan-no-courses: the curriculum has no courses to plan"]
