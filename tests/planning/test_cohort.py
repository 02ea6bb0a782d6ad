"""T15-T22: a tier's stages laid onto working days."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.written import written
from trainer_cli.model.curriculum import Stage, StageKind, Tier
from trainer_cli.model.plan import PlanDay
from trainer_cli.model.roster import CalendarDay
from trainer_cli.planning.cohort import cohort_plan
from trainer_cli.planning.workdays import Calendar
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from trainer_cli.model.plan import Plan
    from trainer_cli.text.problem import Problem

CN = Calendar("CN", {})
JUNIOR = Path(__file__).parents[2] / "curricula" / "junior" / "tier.yaml"


def planned(tier: Tier, start: str, calendar: Calendar = CN) -> tuple[Plan | None, list[Problem]]:
    return cohort_plan(
        tier,
        start=dt.date.fromisoformat(start),
        agents=["A001", "A002"],
        plan_id="junior-2026-02-09",
        title="第一期",
        author="TR01",
        responsible="D03",
        calendar=calendar,
    )


def tier_of(*stages: tuple[StageKind, str]) -> Tier:
    return Tier(
        id="junior",
        order=1,
        name="初級",
        stages=tuple(
            Stage(number=number, name=f"第{number}階段", kind=kind, days=Decimal(days))
            for number, (kind, days) in enumerate(stages, 1)
        ),
        source=Source("curricula/junior/tier.yaml"),
    )


def days_of(tier: Tier) -> list[list[str]]:
    plan, problems = planned(tier, "2026-02-09")
    assert plan is not None
    assert problems == []
    return [[f"{day.date:%m-%d} {day.part}" for day in stage.days] for stage in plan.stages]


@pytest.fixture(scope="module")
def junior() -> Plan:
    tier = written(JUNIOR.read_text(encoding="utf-8"), Tier, "curricula/junior/tier.yaml")
    plan, problems = planned(tier, "2026-02-09")
    assert problems == []
    assert plan is not None
    return plan


def test_the_junior_tier_takes_nineteen_days_around_the_spring_festival(junior: Plan) -> None:
    """T15-T22; 2026-02-14 and 02-28 are make-up Saturdays."""
    skill = ["02-13", "02-14", "02-24", "02-25", "02-26", "02-27", "02-28"]
    skill += ["03-02", "03-03", "03-04", "03-05", "03-06", "03-09", "03-10", "03-11"]
    assert [[f"{day.date:%m-%d} {day.part}" for day in stage.days] for stage in junior.stages] == [
        ["02-09 full"],
        ["02-10 full"],
        ["02-11 full"],
        ["02-12 morning"],
        [f"{date} full" for date in skill],
        ["03-12 morning"],
    ]
    assert sum(day.length for stage in junior.stages for day in stage.days) == 19


def test_a_theory_exam_is_marked_in_the_afternoon(junior: Plan) -> None:
    """T42-T44, C11."""
    assert [stage.marking for stage in junior.stages] == [
        None,
        None,
        None,
        PlanDay(date=dt.date(2026, 2, 12), part="afternoon"),
        None,
        None,
    ]


def test_a_plan_says_whom_it_is_for_and_who_answers_for_it(junior: Plan) -> None:
    assert (junior.id, junior.title, junior.tier) == ("junior-2026-02-09", "第一期", "junior")
    assert (junior.start, junior.agents) == (dt.date(2026, 2, 9), ("A001", "A002"))
    assert (junior.author, junior.responsible) == ("TR01", "D03")


def test_nobody_need_be_named_as_author_yet() -> None:
    plan, _ = cohort_plan(
        tier_of(("teaching", "1")),
        start=dt.date(2026, 2, 9),
        agents=[],
        plan_id="p",
        title="",
        author=None,
        responsible=None,
        calendar=CN,
    )
    assert plan is not None
    assert (plan.author, plan.responsible) == ("", "")


def test_a_stage_takes_its_fields_from_the_tier() -> None:
    """S69, T22."""
    text = """
id: junior
order: 1
name: 初級客服
stages:
  - number: 1
    name: {zh-Hant: 理論考核, en: Theory exam}
    kind: theory_exam
    days: 0.5
    content: 前三個階段的理論知識
    purpose: 檢查掌握程度
    method: 閉卷考試
    trainers: [TR02]
    courses: [rules]
    exam: theory
    assessment: 60 分合格
"""
    plan, _ = planned(written(text, Tier), "2026-02-09")
    assert plan is not None
    stage = plan.stages[0]
    assert (stage.number, stage.name) == (1, {"zh-Hant": "理論考核", "en": "Theory exam"})
    assert (stage.goal, stage.content, stage.method) == ("檢查掌握程度", "前三個階段的理論知識", "閉卷考試")
    assert (stage.trainers, stage.courses, stage.exam) == (("TR02",), ("rules",), "theory")
    assert (stage.kind, stage.assessment, stage.room) == ("theory_exam", "60 分合格", None)


def test_two_half_days_of_teaching_share_a_day() -> None:
    tier = tier_of(("teaching", "0.5"), ("teaching", "0.5"), ("teaching", "1"))
    assert days_of(tier) == [["02-09 morning"], ["02-09 afternoon"], ["02-10 full"]]


def test_a_longer_stage_uses_the_free_afternoon_for_its_half_day() -> None:
    tier = tier_of(("teaching", "1.5"), ("teaching", "1.5"), ("teaching", "0.5"))
    assert days_of(tier) == [
        ["02-09 full", "02-10 morning"],
        ["02-10 afternoon", "02-11 full"],
        ["02-12 morning"],
    ]


def test_a_whole_day_is_never_split() -> None:
    tier = tier_of(("teaching", "0.5"), ("teaching", "1"), ("teaching", "0.5"))
    assert days_of(tier) == [["02-09 morning"], ["02-10 full"], ["02-11 morning"]]


@pytest.mark.parametrize(("first", "second"), [("teaching", "sharing"), ("theory_exam", "teaching")])
def test_only_teaching_shares_a_day(first: StageKind, second: StageKind) -> None:
    tier = tier_of((first, "0.5"), (second, "0.5"))
    assert days_of(tier) == [["02-09 morning"], ["02-10 morning"]]


def test_an_exam_that_fills_its_day_keeps_no_afternoon_for_marking() -> None:
    plan, _ = planned(tier_of(("theory_exam", "1")), "2026-02-09")
    assert plan is not None
    assert plan.stages[0].marking is None


def test_stages_follow_their_numbers_not_their_place_in_the_file() -> None:
    tier = tier_of(("teaching", "1"), ("teaching", "1"))
    turned = Tier(id="junior", order=1, name="初級", stages=tier.stages[::-1])
    assert days_of(turned) == days_of(tier)


def test_a_start_on_a_holiday_is_refused_and_the_next_working_day_named() -> None:
    plan, problems = planned(tier_of(("teaching", "1")), "2026-02-16")
    assert plan is None
    assert [(p.code, p.message, p.remedy, p.clause) for p in problems] == [
        (
            "plan-start-not-working",
            "2026-02-16 is not a working day",
            "start on 2026-02-24, the next working day",
            "T15",
        )
    ]


def test_a_start_in_an_unpublished_year_is_refused() -> None:
    """S57."""
    plan, problems = planned(tier_of(("teaching", "1")), "1999-02-09")
    assert plan is None
    assert [p.code for p in problems] == ["calendar-unpublished"]


def test_a_plan_that_runs_into_an_unpublished_year_is_refused_with_all_that_is_wrong() -> None:
    """S57."""
    anniversary = CalendarDay(date=dt.date(2026, 8, 21), kind="holiday")
    calendar = Calendar("none", {anniversary.date: anniversary})
    plan, problems = planned(tier_of(("teaching", "15")), "2026-12-27", calendar)
    assert plan is None
    assert [p.code for p in problems] == ["plan-start-not-working", "calendar-unpublished"]


def test_a_tier_without_stages_has_nothing_to_plan() -> None:
    plan, problems = planned(tier_of(), "2026-02-09")
    assert plan is None
    assert [(p.code, p.message, p.source.pointer) for p in problems] == [
        ("plan-no-stages", "the tier `junior` has no stages to plan", ("stages",))
    ]


KINDS: list[StageKind] = ["teaching", "theory_exam", "skill_exam", "sharing"]
STAGES = st.lists(
    st.tuples(st.sampled_from(KINDS), st.integers(1, 12).map(lambda halves: str(Decimal(halves) / 2))),
    min_size=1,
    max_size=7,
)
STARTS = st.dates(dt.date(2025, 1, 2), dt.date(2026, 9, 1)).filter(CN.is_working_day)


@settings(max_examples=60, deadline=None)
@given(STAGES, STARTS)
def test_every_plan_lies_in_order_on_working_days(
    stages: list[tuple[StageKind, str]], start: dt.date
) -> None:
    tier = tier_of(*stages)
    plan, problems = planned(tier, start.isoformat())
    assert problems == []
    assert plan is not None
    for stage, (_, days) in zip(plan.stages, stages, strict=True):
        assert sum(day.length for day in stage.days) == Decimal(days)
    taken = [day for stage in plan.stages for day in (*stage.days, stage.marking) if day]
    assert taken[0].date == start
    assert all(CN.is_working_day(day.date) for day in taken)
    for before, after in pairwise(taken):
        same_day = (before.part, after.part) == ("morning", "afternoon")
        assert before.date < after.date or (before.date == after.date and same_day)
    assert planned(tier, start.isoformat()) == (plan, [])
