"""The days of a plan are working days, in order, as many as the tier says.

A cohort's plan begins on its `start` (T15), uses working days only, and lets no stage begin before the one
ahead of it is over, half days counted. A stage takes as many days as the tier estimates (T16 to T22), give
or take the tolerance: that of the stage or `stage_tolerance` of `trainer.yaml`, whichever is larger. A
theory exam is marked on its own day, or within `marking_days` working days (T42). Move the days, or lay
the plan anew.

For example, in `plans/junior-2026-02-09.yaml`:

    days:
      - {date: 2026-02-15}    # plan-days-not-working: 2026-02-15 is not a working day
"""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING

from trainer_cli.checks.due import working_day_after
from trainer_cli.text.problem import Problem
from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.curriculum import Stage
    from trainer_cli.model.plan import Plan, PlanDay, PlanStage
    from trainer_cli.text.source import Source

NAME = "plan-days"
CLAUSES: tuple[str, ...] = ("T15", "T16", "T17", "T18", "T19", "T20", "T21", "T22", "T42")
READS = ("settings", "tiers", "plans", "workdays")


def problems(facts: Facts) -> Iterator[Problem]:
    """Wrong days, wrong order, wrong lengths, late marking."""
    for plan in facts.workspace.plans.values():
        days = list(_days(plan))
        yield from _not_working(days, facts)
        yield from _out_of_order(plan, days)
        yield from _lengths(plan, facts)
        yield from _late_marking(plan, facts)


def _days(plan: Plan) -> Iterator[tuple[PlanDay, Source]]:
    """Every day of every stage, the marking after its exam, each with its place."""
    for place, stage in enumerate(plan.stages):
        source = plan.source.at("stages", place)
        for number, day in enumerate(stage.days):
            yield day, source.at("days", number)
        if stage.marking:
            yield stage.marking, source.at("marking")


def _not_working(days: list[tuple[PlanDay, Source]], facts: Facts) -> Iterator[Problem]:
    for day, source in days:
        if facts.workdays.published(day.date.year) and not facts.workdays.is_working_day(day.date):
            yield Problem(
                code="plan-days-not-working",
                message=f"{day.date} is not a working day",
                source=source,
                remedy="choose a working day, or make this one a `workday` in `roster/calendar.csv`",
                clause="T15",
            )


def _out_of_order(plan: Plan, days: list[tuple[PlanDay, Source]]) -> Iterator[Problem]:
    if days and days[0][0].date != plan.start:
        yield Problem(
            code="plan-days-start",
            message=f"the plan starts on {plan.start}, but its first day is {days[0][0].date}",
            source=plan.source.at("start"),
            remedy="make the two the same",
            clause="T15",
        )
    for (before, _), (day, source) in pairwise(days):
        if _begin(day) <= _end(before):
            yield Problem(
                code="plan-days-order",
                message=f"{day.date} ({day.part}) begins before {before.date} ({before.part}) is over",
                source=source,
                remedy="put the days in order, no half day twice",
                clause="T15",
            )


def _begin(day: PlanDay) -> tuple[dt.date, bool]:
    """The first half day, in an order that compares."""
    return day.date, day.part == "afternoon"


def _end(day: PlanDay) -> tuple[dt.date, bool]:
    return day.date, day.part != "morning"


def _lengths(plan: Plan, facts: Facts) -> Iterator[Problem]:
    tier = facts.workspace.tiers.get(plan.tier)
    estimates = {stage.number: stage for stage in tier.stages} if tier else {}
    for place, stage in enumerate(plan.stages):
        estimate = estimates.get(stage.number)
        if estimate and stage.days:
            source = plan.source.at("stages", place, "days")
            yield from _length(stage, estimate, source, facts.workspace.settings.policy.stage_tolerance)


def _length(stage: PlanStage, estimate: Stage, source: Source, tolerance: Decimal) -> Iterator[Problem]:
    length = sum((day.length for day in stage.days), Decimal(0))
    if abs(length - estimate.days) > max(estimate.tolerance, tolerance):
        yield Problem(
            code="plan-days-length",
            message=f"stage {stage.number} takes {scalar_text(length)} days, its tier estimates"
            f" {scalar_text(estimate.days)}",
            source=source,
            remedy="add or remove days, or change the estimate or its tolerance in the tier",
            clause=estimate.clause or "T15",
        )


def _late_marking(plan: Plan, facts: Facts) -> Iterator[Problem]:
    for place, stage in enumerate(plan.stages):
        if not stage.marking or not stage.days:
            continue
        days = facts.workspace.settings.policy.marking_days
        due = working_day_after(facts.workdays, stage.days[-1].date, days)
        if due and stage.marking.date > due:
            yield Problem(
                code="plan-days-marking",
                message=f"the marking on {stage.marking.date} comes after {due}, the day by which it is due",
                source=plan.source.at("stages", place, "marking"),
                remedy="mark on the day of the exam, or change `marking_days` in `trainer.yaml`",
                clause="T42",
            )
