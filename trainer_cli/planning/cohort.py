"""The plan of a cohort: a tier's stages laid onto working days (T15-T22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.plan import Plan, PlanDay, PlanStage
from trainer_cli.planning.workdays import working_days
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from trainer_cli.model.base import Text
    from trainer_cli.model.curriculum import Stage, Tier
    from trainer_cli.planning.workdays import Calendar


class _Span(msgspec.Struct, frozen=True):
    """Where a stage lies, counted in working days from the plan's first.

    It takes the afternoon of the day before `first` if `afternoon`, then `whole` days from `first` on, then
    the following morning if `morning`.
    """

    first: int
    whole: int
    afternoon: bool
    morning: bool

    @property
    def next_day(self) -> int:
        return self.first + self.whole + self.morning


def cohort_plan(
    tier: Tier,
    *,
    start: dt.date,
    agents: Sequence[str],
    plan_id: str,
    title: Text,
    author: str | None,
    responsible: str | None,
    calendar: Calendar,
) -> tuple[Plan | None, list[Problem]]:
    """The plan of `agents` that begins on `start`, or None and everything that is in its way.

    Stages follow each other in order of number. A half-day teaching stage uses the afternoon that a teaching
    stage before it left free; every other stage begins in the morning of the next working day. A theory exam
    that ends at noon keeps its afternoon for marking and explaining (T19, T42-T44).
    """
    stages = sorted(tier.stages, key=lambda stage: stage.number)
    spans = _spans(stages)
    if not spans:
        return None, [_no_stages(tier)]
    first = working_days(calendar, start, 1)
    if isinstance(first, Problem):
        return None, [first]
    problems = [] if first[0] == start else [_not_a_working_day(start, first[0])]
    days = working_days(calendar, start, spans[-1].next_day)
    if isinstance(days, Problem):
        problems.append(days)
    if isinstance(days, Problem) or problems:
        return None, problems
    plan = Plan(
        id=plan_id,
        title=title,
        tier=tier.id,
        start=start,
        author=author or "",
        responsible=responsible or "",
        agents=tuple(agents),
        stages=tuple(_dated(stage, _days(span, days)) for stage, span in zip(stages, spans, strict=True)),
    )
    return plan, []


def _spans(stages: Iterable[Stage]) -> list[_Span]:
    spans: list[_Span] = []
    first = 0
    free_afternoon = False
    for stage in stages:
        teaching = stage.kind == "teaching"
        half = stage.days % 1 > 0
        afternoon = half and teaching and free_afternoon
        span = _Span(first, int(stage.days), afternoon, half and not afternoon)
        spans.append(span)
        first = span.next_day
        free_afternoon = teaching and span.morning
    return spans


def _days(span: _Span, days: Sequence[dt.date]) -> tuple[PlanDay, ...]:
    end = span.first + span.whole
    before = [PlanDay(date=days[span.first - 1], part="afternoon")] if span.afternoon else []
    whole = [PlanDay(date=date) for date in days[span.first : end]]
    after = [PlanDay(date=days[end], part="morning")] if span.morning else []
    return (*before, *whole, *after)


def _dated(stage: Stage, days: tuple[PlanDay, ...]) -> PlanStage:
    last = days[-1]
    has_marking = stage.kind == "theory_exam" and last.part == "morning"
    return PlanStage(
        number=stage.number,
        name=stage.name,
        kind=stage.kind,
        goal=stage.purpose,
        content=stage.content,
        method=stage.method,
        days=days,
        trainers=stage.trainers,
        courses=stage.courses,
        exam=stage.exam,
        marking=PlanDay(date=last.date, part="afternoon") if has_marking else None,
        assessment=stage.assessment,
    )


def _no_stages(tier: Tier) -> Problem:
    return Problem(
        code="plan-no-stages",
        message=f"the tier `{tier.id}` has no stages to plan",
        source=tier.source.at("stages"),
        remedy="write its `stages` first",
        clause="T15",
    )


def _not_a_working_day(start: dt.date, following: dt.date) -> Problem:
    return Problem(
        code="plan-start-not-working",
        message=f"{start} is not a working day",
        remedy=f"start on {following}, the next working day",
        clause="T15",
    )
