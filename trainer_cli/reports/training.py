"""Hours of training: what plans lay onto days, and what of it agents attended (S35)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.reports.numbers import rounded

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from trainer_cli.model.facts import Attendance
    from trainer_cli.model.plan import Plan, PlanDay, PlanStage
    from trainer_cli.workspace.workspace import Workspace

THERE = frozenset(("present", "late", "left-early"))
"""The states of attendance in which somebody came."""


class TrainingDay(NamedTuple):
    """A day of a teaching stage and the hours that its courses take of it, for each agent of the plan."""

    day: PlanDay
    hours: Decimal


class Attended(NamedTuple):
    """A day of an agent: the hours planned, and those attended; None where nobody recorded it."""

    date: dt.date
    agent: str
    planned: Decimal
    held: Decimal | None


def training_days(workspace: Workspace, plan: Plan) -> list[TrainingDay]:
    """The teaching days of `plan`; the minutes of a stage's courses are spread evenly over its days."""
    teaching = (stage for stage in plan.stages if stage.kind == "teaching" and stage.days)
    return [
        TrainingDay(day, _hours(workspace, stage) * day.length / sum(day.length for day in stage.days))
        for stage in teaching
        for day in stage.days
    ]


def attended_days(workspace: Workspace, plan: Plan) -> list[Attended]:
    """Every teaching day of every agent of `plan`, as planned and as recorded."""
    signed = _by_day(workspace.recorded.attendance.get(plan.id, ()))
    return [
        Attended(one.day.date, agent, one.hours, _held(one, signed.get((one.day.date, agent), ())))
        for one in training_days(workspace, plan)
        for agent in plan.agents
    ]


def held_hours(days: Iterable[Attended]) -> Decimal | None:
    """The hours attended; None where nothing is recorded, for that is not 0."""
    recorded = [one.held for one in days if one.held is not None]
    return rounded(sum(recorded, Decimal(0))) if recorded else None


def planned_hours(days: Iterable[Attended]) -> Decimal:
    """The hours planned."""
    return rounded(sum((one.planned for one in days), Decimal(0)))


def attendance_rate(days: Iterable[Attended]) -> Decimal | None:
    """The hours attended in percent of those planned, of the days that somebody recorded; None without any."""
    recorded = [one for one in days if one.held is not None]
    planned = sum((one.planned for one in recorded), Decimal(0))
    return rounded(100 * (held_hours(recorded) or Decimal(0)) / planned) if planned else None


def _hours(workspace: Workspace, stage: PlanStage) -> Decimal:
    known = (workspace.courses[course].course for course in stage.courses if course in workspace.courses)
    return Decimal(sum(course.minutes for course in known)) / 60


def _by_day(rows: Iterable[Attendance]) -> Mapping[tuple[dt.date, str], Sequence[Attendance]]:
    found: dict[tuple[dt.date, str], list[Attendance]] = {}
    for row in rows:
        found.setdefault((row.date, row.agent), []).append(row)
    return found


def _held(one: TrainingDay, rows: Sequence[Attendance]) -> Decimal | None:
    """The hours of a day that somebody was there: a half day signed counts half of a full one."""
    fitting = [row for row in rows if "full" in (row.part, one.day.part) or row.part == one.day.part]
    if not fitting:
        return None
    lengths = [
        Decimal("0.5") if row.part != "full" else one.day.length for row in fitting if row.status in THERE
    ]
    return one.hours * min(sum(lengths, Decimal(0)) / one.day.length, Decimal(1))
