"""Measures: what is observed, and how many observations become one value (S92).

To add a measure: a function from the workspace and days to observations, a line in `MEASURES`, and its name in
words in `templates/measure.md.j2`.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.reports.announced import announced
from trainer_cli.reports.heads import place_on
from trainer_cli.reports.numbers import rounded
from trainer_cli.reports.tally import Observation, Span, month_ends
from trainer_cli.reports.training import attended_days

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from trainer_cli.model.exam import Released
    from trainer_cli.workspace.workspace import Workspace


class Measure(NamedTuple):
    """`observations` finds them; `value` makes one of many; `adds` says that days may be taken together."""

    observations: Callable[[Workspace, Span], Iterator[Observation]]
    value: Callable[[Sequence[Observation]], Decimal]
    adds: bool = True


def _heads(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for day in month_ends(span.first, span.last) if span.monthly else (span.last,):
        for agent in workspace.agents:
            if place_on(workspace, agent, day):
                yield Observation(day, agent, Decimal(1))


def _hours(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for plan in workspace.plans.values():
        for one in attended_days(workspace, plan):
            if span.holds(one.date):
                yield Observation(one.date, one.agent, one.planned, plan=plan.id)


def _hours_attended(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for plan in workspace.plans.values():
        for one in attended_days(workspace, plan):
            if span.holds(one.date) and one.held is not None:
                yield Observation(one.date, one.agent, one.held, of=one.planned, plan=plan.id)


def _papers(workspace: Workspace, span: Span, worth: Callable[[Released], Decimal]) -> Iterator[Observation]:
    """The papers whose results were announced, each with what it is worth."""
    for facts in workspace.exams.values():
        exam = facts.exam
        if span.holds(exam.date):
            for one in announced(facts):
                if one.points is not None:
                    yield Observation(exam.date, one.agent, worth(one), plan=exam.plan, exam=exam.id)


def _exam_points(workspace: Workspace, span: Span) -> Iterator[Observation]:
    return _papers(workspace, span, lambda one: one.points or Decimal(0))


def _passes(workspace: Workspace, span: Span) -> Iterator[Observation]:
    return _papers(workspace, span, lambda one: Decimal(bool(one.passed)))


def _ratings(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for one in chain.from_iterable(workspace.recorded.ratings.values()):
        day = next(month_ends(dt.date.fromisoformat(f"{one.month}-01"), dt.date.max))
        if span.holds(day):
            yield Observation(day, one.agent, one.points, item=one.item)


def _events(workspace: Workspace, span: Span) -> Iterator[Observation]:
    for one in chain.from_iterable(workspace.recorded.events.values()):
        if span.holds(one.date):
            yield Observation(one.date, one.agent, Decimal(one.count), item=one.event)


def _total(found: Sequence[Observation]) -> Decimal:
    return rounded(sum((one.value for one in found), Decimal(0)))


def _count(found: Sequence[Observation]) -> Decimal:
    return Decimal(len(found))


def _mean(found: Sequence[Observation]) -> Decimal:
    wholes = sum((one.of for one in found), Decimal(0))
    return rounded(sum((one.value for one in found), Decimal(0)) / wholes) if wholes else Decimal(0)


def _share(found: Sequence[Observation]) -> Decimal:
    return _mean([one._replace(value=100 * one.value) for one in found])


MEASURES = {
    "heads": Measure(_heads, _count, adds=False),
    "hours": Measure(_hours, _total),
    "hours-attended": Measure(_hours_attended, _total),
    "attendance": Measure(_hours_attended, _share),
    "papers": Measure(_exam_points, _count),
    "exam-points": Measure(_exam_points, _mean),
    "pass-rate": Measure(_passes, _share),
    "ratings": Measure(_ratings, _mean),
    "events": Measure(_events, _total),
}
"""Every measure by its name on the command line; its name in words stands in the template."""
