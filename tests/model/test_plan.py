"""S67–S69, T15: plans of cohorts and years."""

from decimal import Decimal

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.plan import Plan, PlanDay, YearPlan

PLAN = """\
id: junior-2026-02-09
title: 第一期
tier: junior
start: 2026-02-09
agents: [A001]
stages:
  - {number: 1, name: 基礎, kind: teaching, days: [{date: 2026-02-09}, {date: 2026-02-10, part: morning}]}
"""
YEAR = 'id: "2026"\ntitle: 年度計劃\nyear: 2026\nlines: [{id: L01, goal: 提高}]\n'


def test_days_and_halves_have_a_length() -> None:
    days = written(PLAN, Plan).stages[0].days
    assert [day.length for day in days] == [Decimal(1), Decimal("0.5")]
    assert PlanDay(date=days[0].date, part="afternoon").length == Decimal("0.5")


def test_a_day_is_a_date_and_a_part_of_it() -> None:
    wrong = PLAN.replace("2026-02-10", "2026-02-29").replace("part: morning", "part: night")
    assert refused(wrong, Plan) == [
        "stages.0.days.1.date: `2026-02-29` is no day of the calendar",
        "stages.0.days.1.part: `part` must be one of `full`, `morning`, `afternoon`",
    ]


def test_a_draft_of_a_year_may_leave_fields_open_for_the_checks_to_name() -> None:  # S68, S69
    plan = written(YEAR, YearPlan)
    assert (plan.inputs.business, plan.lines[0].content, plan.lines[0].headcount) == ("", "", 0)
    assert refused(YEAR.replace("goal: 提高", "headcount: -3"), YearPlan) == [
        "lines.0.headcount: `headcount` must be a whole number like 3, at least 0"
    ]
