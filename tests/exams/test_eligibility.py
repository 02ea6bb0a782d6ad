"""T36: who may sit an exam, by attendance."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from trainer_cli.exams.eligibility import Presence, eligibility_problems, half_days, presences
from trainer_cli.model.facts import Attendance, AttendanceStatus
from trainer_cli.model.plan import Plan, PlanDay, PlanStage
from trainer_cli.model.settings import Eligibility

if TYPE_CHECKING:
    from trainer_cli.model.base import DayPart

EXAM = dt.date(2026, 2, 12)


def signed(day: int, status: AttendanceStatus, part: DayPart = "full", agent: str = "A001") -> Attendance:
    return Attendance(date=dt.date(2026, 2, day), part=part, agent=agent, status=status)


def told(limits: Eligibility, one: Presence, halves: int = 10) -> list[str]:
    found = eligibility_problems(["A001", "A002"], {"A001": one}, limits, halves)
    return [problem.message for problem in found]


def test_a_whole_day_is_two_halves_and_the_day_of_the_exam_does_not_count() -> None:
    days = [
        signed(9, "absent"),
        signed(10, "absent", "morning"),
        signed(10, "late", "afternoon"),
        signed(11, "left-early"),
        signed(11, "leave", agent="A002"),
        signed(12, "absent"),
    ]
    assert presences(days, EXAM) == {"A001": Presence(absent=3, late=2), "A002": Presence(leave=2)}


def test_nothing_is_asked_unless_it_is_set() -> None:
    assert told(Eligibility(), Presence(absent=9, late=9, leave=9)) == []


@pytest.mark.parametrize(
    ("limits", "one", "message"),
    [
        (
            Eligibility(absent_half_days=0),
            Presence(absent=1),
            "A001 was absent for 1 half days, and 0 are allowed",
        ),
        (Eligibility(late=3), Presence(late=4), "A001 came late or left early 4 times, and 3 are allowed"),
        (
            Eligibility(leave_share=Decimal("0.2")),
            Presence(leave=3),
            "A001 was on leave for 3 of 10 half days, more than is allowed",
        ),
    ],
)
def test_what_is_over_a_limit_bars(limits: Eligibility, one: Presence, message: str) -> None:
    assert told(limits, one) == [message]


def test_what_reaches_a_limit_does_not_bar() -> None:
    limits = Eligibility(absent_half_days=1, late=3, leave_share=Decimal("0.2"))
    assert told(limits, Presence(absent=1, late=3, leave=2)) == []


def test_the_half_days_before_the_exam_are_counted() -> None:
    days = (
        PlanDay(date=dt.date(2026, 2, 9)),
        PlanDay(date=dt.date(2026, 2, 10), part="morning"),
        PlanDay(date=EXAM),
    )
    stage = PlanStage(number=1, name="一", kind="teaching", days=days)
    plan = Plan(id="p", title="p", tier="junior", start=days[0].date, agents=(), stages=(stage,))
    assert half_days(plan, EXAM) == 3
