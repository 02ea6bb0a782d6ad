"""S36, S100: the archive says of a training whether the agent came, once it was recorded."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from trainer_cli.archiving.attended import attended
from trainer_cli.model.archive import Training
from trainer_cli.model.facts import Attendance

if TYPE_CHECKING:
    from trainer_cli.model.base import DayPart
    from trainer_cli.model.facts import AttendanceStatus

MONDAY = dt.date(2026, 2, 9)
Told = tuple["DayPart", "AttendanceStatus"]


def training(part: DayPart = "full", day: dt.date = MONDAY) -> Training:
    return Training(
        plan="p", stage=1, name="基礎", date=day, part=part, room=None, content="", courses=(), trainers=(),
        state="planned",
    )  # fmt: skip


def states(trainings: list[Training], *told: Told, plan: str = "p") -> list[str]:
    signed = [
        (plan, Attendance(date=MONDAY, part=part, agent="A001", status=status)) for part, status in told
    ]
    return [one.state for one in attended(trainings, signed)]


@pytest.mark.parametrize(
    ("part", "told", "state"),
    [
        ("full", [("full", "present")], "present"),
        ("morning", [("full", "late")], "late"),
        ("morning", [("full", "late"), ("morning", "present")], "present"),
        ("afternoon", [("morning", "absent")], "planned"),
        ("full", [("morning", "present"), ("afternoon", "leave")], "leave"),
        ("full", [("morning", "present"), ("afternoon", "present")], "present"),
        ("full", [], "planned"),
    ],
)
def test_what_was_recorded_of_a_day(part: DayPart, told: list[Told], state: str) -> None:
    assert states([training(part)], *told) == [state]


def test_another_day_and_another_plan_stay_planned() -> None:
    assert states([training(), training(day=dt.date(2026, 2, 10))], ("full", "absent")) == [
        "absent",
        "planned",
    ]
    assert states([training()], ("full", "absent"), plan="q") == ["planned"]
