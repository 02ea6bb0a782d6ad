"""Measures: observations with a date, a person and what they belong to, and how many of them become one value.

To add a measure: a function from the workspace and days to observations, and a line in `MEASURES`.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.reports.announced import announced
from trainer_cli.reports.heads import place_on, tier_rank
from trainer_cli.reports.numbers import rounded
from trainer_cli.reports.training import attended_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from trainer_cli.workspace.workspace import Workspace


class Span(NamedTuple):
    """The days asked about; with `monthly` what is counted on a day is counted at the end of each month."""

    first: dt.date
    last: dt.date
    monthly: bool = False


class Observation(NamedTuple):
    """A value of an agent on a day; `plan` and `exam` where it belongs to one."""

    date: dt.date
    agent: str
    value: Decimal
    plan: str = ""
    exam: str = ""


class Measure(NamedTuple):
    """`observations` finds them; `value` makes one of many; `adds` says that days may be taken together."""

    observations: Callable[[Workspace, Span], Iterator[Observation]]
    value: Callable[[Sequence[Decimal]], Decimal]
    adds: bool = True


def month_ends(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The last day of each month from `first` on, and `last` for the month that it cuts."""
    day = first
    while day <= last:
        following = (day.replace(day=1) + dt.timedelta(days=31)).replace(day=1)
        yield min(following - dt.timedelta(days=1), last)
        day = following


def _heads(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for day in month_ends(span.first, span.last) if span.monthly else (span.last,):
        for agent in workspace.agents:
            if place_on(workspace, agent, day):
                yield Observation(day, agent, Decimal(1))


def _hours(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for plan in workspace.plans.values():
        for one in attended_days(workspace, plan):
            if span.first <= one.date <= span.last:
                yield Observation(one.date, one.agent, one.planned, plan.id)


def _hours_attended(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for plan in workspace.plans.values():
        for one in attended_days(workspace, plan):
            if span.first <= one.date <= span.last and one.held is not None:
                yield Observation(one.date, one.agent, one.held, plan.id)


def _exam_points(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for facts in workspace.exams.values():
        exam = facts.exam
        if span.first <= exam.date <= span.last:
            for one in announced(facts):
                if one.points is not None:
                    yield Observation(exam.date, one.agent, one.points, exam.plan, exam.id)


def _passes(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for facts in workspace.exams.values():
        exam = facts.exam
        if span.first <= exam.date <= span.last:
            for one in announced(facts):
                if one.points is not None:
                    yield Observation(exam.date, one.agent, Decimal(bool(one.passed)), exam.plan, exam.id)


def _total(values: Sequence[Decimal]) -> Decimal:
    return rounded(sum(values, Decimal(0)))


def _count(values: Sequence[Decimal]) -> Decimal:
    return Decimal(len(values))


def _mean(values: Sequence[Decimal]) -> Decimal:
    return rounded(sum(values, Decimal(0)) / len(values))


def _share(values: Sequence[Decimal]) -> Decimal:
    return rounded(100 * sum(values, Decimal(0)) / len(values))


MEASURES = {
    "heads": Measure(_heads, _count, adds=False),
    "hours": Measure(_hours, _total),
    "hours-attended": Measure(_hours_attended, _total),
    "papers": Measure(_exam_points, _count),
    "exam-points": Measure(_exam_points, _mean),
    "pass-rate": Measure(_passes, _share),
}
"""Every measure by its name on the command line; its name in words stands in the template."""


def _team(workspace: Workspace, one: Observation) -> str:
    return (place_on(workspace, one.agent, one.date) or ("", ""))[0]


def _tier(workspace: Workspace, one: Observation) -> str:
    return (place_on(workspace, one.agent, one.date) or ("", ""))[1]


DIMENSIONS: dict[str, Callable[[Workspace, Observation], str]] = {
    "team": _team,
    "tier": _tier,
    "month": lambda _, one: f"{one.date:%Y-%m}",
    "plan": lambda _, one: one.plan,
    "exam": lambda _, one: one.exam,
    "agent": lambda _, one: one.agent,
}
"""By what a measure can be split; team and tier are those of the posting of the date."""


def tallied(
    workspace: Workspace, observations: Iterable[Observation], by: Sequence[str]
) -> dict[tuple[str, ...], list[Decimal]]:
    """The values of the observations by their dimensions, in order of these; "" where one does not apply."""
    groups: dict[tuple[str, ...], list[Decimal]] = {}
    for one in observations:
        groups.setdefault(tuple(DIMENSIONS[name](workspace, one) for name in by), []).append(one.value)
    return {key: groups[key] for key in sorted(groups, key=lambda key: _rank(workspace, by, key))}


def _rank(workspace: Workspace, by: Sequence[str], key: Sequence[str]) -> list[tuple[int, str]]:
    return [
        tier_rank(workspace, one) if name == "tier" else (0, one) for name, one in zip(by, key, strict=True)
    ]
