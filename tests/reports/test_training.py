"""S35: hours are those attended, not those planned; what nobody recorded is not 0."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.reports.facts import ATTENDED, PLAN, WORKSPACE
from trainer_cli.model.facts import Attendance, AttendanceStatus
from trainer_cli.model.plan import Plan, PlanDay
from trainer_cli.reports.training import (
    attendance_rate,
    attended_days,
    held_hours,
    planned_hours,
    training_days,
)
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.recorded import Recorded

if TYPE_CHECKING:
    from trainer_cli.model.base import DayPart
    from trainer_cli.workspace.workspace import Workspace

MONDAY = dt.date(2026, 2, 9)


def with_days(*days: PlanDay) -> Plan:
    """The plan, its teaching of two hours on these days."""
    stages = (msgspec.structs.replace(PLAN.stages[0], days=days), *PLAN.stages[1:])
    return msgspec.structs.replace(PLAN, agents=("A001",), stages=stages)


def signed(*rows: tuple[DayPart, AttendanceStatus]) -> Workspace:
    """The workspace with these rows of A001 on Monday."""
    facts = tuple(Attendance(date=MONDAY, part=part, agent="A001", status=status) for part, status in rows)
    return replaced(WORKSPACE, recorded=Recorded(attendance={PLAN.id: facts}))


def test_the_minutes_of_the_courses_lie_evenly_on_the_days() -> None:
    # two courses of 90 and 30 minutes
    days = (PlanDay(date=MONDAY), PlanDay(date=dt.date(2026, 2, 10), part="morning"))
    found = training_days(WORKSPACE, with_days(*days))
    assert [(one.day.date.day, round(one.hours, 3)) for one in found] == [
        (9, Decimal("1.333")),
        (10, Decimal("0.667")),
    ]


def test_stages_without_days_and_courses_that_are_unknown_take_no_hours() -> None:
    assert training_days(WORKSPACE, with_days()) == []
    stage = msgspec.structs.replace(PLAN.stages[0], courses=("gone",))
    plan = msgspec.structs.replace(PLAN, stages=(stage,))
    assert planned_hours(attended_days(WORKSPACE, plan)) == 0


def test_what_was_attended_of_what_was_planned() -> None:
    days = attended_days(ATTENDED, PLAN)
    assert [(day.date.day, day.agent, day.planned, day.held) for day in days] == [
        (9, "A001", Decimal(1), Decimal(1)),
        (9, "A002", Decimal(1), Decimal(1)),
        (9, "A003", Decimal(1), Decimal(0)),
        (10, "A001", Decimal(1), Decimal("0.5")),
        (10, "A002", Decimal(1), None),
        (10, "A003", Decimal(1), None),
    ]
    assert (planned_hours(days), held_hours(days)) == (Decimal(6), Decimal("2.5"))


def test_the_rate_is_that_of_the_days_that_were_recorded() -> None:
    # 2.5 of 4 hours; those of A002 and A003 on the second day are not known
    assert attendance_rate(attended_days(ATTENDED, PLAN)) == Decimal("62.5")


def test_nothing_recorded_is_not_nothing_attended() -> None:
    days = attended_days(WORKSPACE, PLAN)
    assert (held_hours(days), attendance_rate(days)) == (None, None)


@pytest.mark.parametrize(
    ("planned", "rows", "held"),
    [
        ("full", [("full", "left-early")], "2"),
        ("full", [("morning", "present")], "1"),
        ("full", [("morning", "present"), ("afternoon", "late")], "2"),
        ("full", [("full", "present"), ("morning", "present")], "2"),
        ("full", [("full", "leave")], "0"),
        ("morning", [("full", "present")], "2"),
        ("morning", [("morning", "present")], "2"),
        ("morning", [("afternoon", "present")], None),
    ],
)
def test_half_days(planned: DayPart, rows: list[tuple[DayPart, AttendanceStatus]], held: str | None) -> None:
    days = attended_days(signed(*rows), with_days(PlanDay(date=MONDAY, part=planned)))
    assert [day.held for day in days] == [None if held is None else Decimal(held)]
