"""A month or a year on one page: people, training, exams, and what awaits (S98)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.reports.announced import ExamRow, exam_rows
from trainer_cli.reports.heads import HeadRow, head_rows, place_on
from trainer_cli.reports.numbers import percent
from trainer_cli.reports.tally import month_ends
from trainer_cli.reports.training import Attended, attendance_rate, attended_days, held_hours, planned_hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.approval import Status
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class Period(NamedTuple):
    """A month or a year from its first to its last day; `name` is `2026-03` or `2026`."""

    name: str
    first: dt.date
    last: dt.date

    def holds(self, day: dt.date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last


class TrainingRow(msgspec.Struct, frozen=True, kw_only=True):
    """A plan's teaching hours of the period, over all its agents.

    `held` and `attendance` (in percent of the recorded days) are None where nobody recorded them.
    """

    plan: str
    title: Text
    agents: int
    planned: Decimal
    held: Decimal | None
    attendance: Decimal | None


class MonthRow(msgspec.Struct, frozen=True, kw_only=True):
    """A month of the year that has begun; `pass_rate` is None without announced results."""

    month: str
    heads: int
    planned: Decimal
    held: Decimal | None
    papers: int
    pass_rate: Decimal | None


class Waiting(msgspec.Struct, frozen=True):
    """Something of the period that is not done."""

    kind: Literal["plan", "exam", "release"]
    subject: str
    when: dt.date


class PeriodReport(msgspec.Struct, frozen=True, kw_only=True):
    """The figures of a period as of `date`; `until` is the last day that counts, `months` are those of a year."""

    name: str
    date: dt.date
    first: dt.date
    until: dt.date
    heads: tuple[HeadRow, ...]
    trainings: tuple[TrainingRow, ...]
    exams: tuple[ExamRow, ...]
    months: tuple[MonthRow, ...]
    waiting: tuple[Waiting, ...]

    @property
    def pass_rates(self) -> list[tuple[Text, Decimal]]:
        """What the chart of a year shows: the months with announced results."""
        return [(row.month, row.pass_rate) for row in self.months if row.pass_rate is not None]


def month_of(year: int, month: int) -> Period:
    """The period of a month."""
    first = dt.date(year, month, 1)
    return Period(f"{first:%Y-%m}", first, next(month_ends(first, dt.date.max)))


def year_of(year: int) -> Period:
    """The period of a year."""
    return Period(f"{year:04}", dt.date(year, 1, 1), dt.date(year, 12, 31))


def period_report(
    workspace: Workspace, period: Period, today: dt.date, states: Mapping[str, Status]
) -> PeriodReport:
    """The report of `period` as of `today`; `states` maps every plan's id to the status of its approval."""
    until = max(min(period.last, today), period.first)
    days = {plan.id: attended_days(workspace, plan) for plan in workspace.plans.values()}
    exams = [facts for facts in workspace.exams.values() if period.holds(facts.exam.date)]
    is_year = period.last - period.first > dt.timedelta(days=31)
    return PeriodReport(
        name=period.name,
        date=today,
        first=period.first,
        until=until,
        heads=head_rows(workspace, period.first, until),
        trainings=tuple(_trainings(workspace, days, period)),
        exams=exam_rows(exams),
        months=tuple(_months(workspace, days, exams, until)) if is_year else (),
        waiting=tuple(
            sorted(_waiting(workspace, period, today, states), key=lambda one: (one.when, one.subject))
        ),
    )


def _within(days: Iterable[Attended], period: Period) -> list[Attended]:
    return [one for one in days if period.holds(one.date)]


def _trainings(
    workspace: Workspace, days: Mapping[str, Sequence[Attended]], period: Period
) -> Iterator[TrainingRow]:
    for plan in sorted(workspace.plans.values(), key=lambda plan: (plan.start, plan.id)):
        mine = _within(days[plan.id], period)
        if mine:
            yield TrainingRow(
                plan=plan.id,
                title=plan.title,
                agents=len(plan.agents),
                planned=planned_hours(mine),
                held=held_hours(mine),
                attendance=attendance_rate(mine),
            )


def _months(
    workspace: Workspace,
    days: Mapping[str, Sequence[Attended]],
    exams: Sequence[ExamFacts],
    until: dt.date,
) -> Iterator[MonthRow]:
    for end in month_ends(dt.date(until.year, 1, 1), until):
        month = month_of(end.year, end.month)
        mine = _within((one for plan in days.values() for one in plan), month)
        rows = [row for row in exam_rows(exams) if month.holds(row.exam.date)]
        papers = sum(row.papers for row in rows)
        yield MonthRow(
            month=month.name,
            heads=sum(place_on(workspace, agent, end) is not None for agent in workspace.postings),
            planned=planned_hours(mine),
            held=held_hours(mine),
            papers=papers,
            pass_rate=percent(sum(row.passed for row in rows), papers) if papers else None,
        )


def _waiting(
    workspace: Workspace, period: Period, today: dt.date, states: Mapping[str, Status]
) -> Iterator[Waiting]:
    for plan in workspace.plans.values():
        if period.holds(plan.start) and states[plan.id].state != "approved":
            yield Waiting("plan", plan.id, plan.start)
        yield from _exams_to_make(workspace, plan, period)
    for row in exam_rows(workspace.exams.values()):
        if period.holds(row.exam.date) and row.exam.date <= today and not row.released:
            yield Waiting("release", row.exam.id, row.exam.date)


def _exams_to_make(workspace: Workspace, plan: Plan, period: Period) -> Iterator[Waiting]:
    made = [facts.exam for facts in workspace.exams.values() if facts.exam.plan == plan.id]
    served = {exam.blueprint for exam in made} | {exam.date for exam in made}
    for stage in plan.stages:
        if stage.exam and stage.days and served.isdisjoint((stage.exam, stage.days[0].date)):
            when = stage.days[0].date
            if period.holds(when):
                yield Waiting("exam", f"{plan.id}-{stage.exam}", when)
