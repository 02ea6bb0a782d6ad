"""The plan of a cohort: its state, stages (T15-T22) and people."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import DayPart, Text
from trainer_cli.model.plan import Plan, PlanStage
from trainer_cli.planning.runs import day_runs
from trainer_cli.reports.people import Member, members, person_name, person_names, tier_name
from trainer_cli.reports.stages import last_day
from trainer_cli.reports.standing import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.workspace.approval import Status
    from trainer_cli.workspace.workspace import Workspace


class Span(msgspec.Struct, frozen=True):
    """Consecutive days; `part` is less than `full` only for a single half day."""

    first: dt.date
    last: dt.date
    part: DayPart


class StageRow(msgspec.Struct, frozen=True, kw_only=True):
    """A stage in the columns of T22; `days` is its length in working days."""

    stage: PlanStage
    days: Decimal
    time: tuple[Span, ...]
    trainers: tuple[str, ...]
    materials: tuple[Text, ...]


class PlanReport(msgspec.Struct, frozen=True, kw_only=True):
    """A plan with names instead of ids; `days` are all its working days, `last` its last one."""

    plan: Plan
    tier: Text
    author: str
    responsible: str
    standing: Standing
    stages: tuple[StageRow, ...]
    people: tuple[Member, ...]
    days: Decimal
    last: dt.date | None


def plan_report(workspace: Workspace, plan: Plan, status: Status | None) -> PlanReport:
    """The report of `plan`; `status` is that of its approval, None for a plan that is not saved yet."""
    stages = tuple(_stage_row(workspace, stage) for stage in plan.stages)
    return PlanReport(
        plan=plan,
        tier=tier_name(workspace, plan.tier),
        author=person_name(workspace, plan.author) if plan.author else "",
        responsible=person_name(workspace, plan.responsible) if plan.responsible else "",
        standing=standing(workspace, status, old=workspace.approved_plans.get(plan.id), new=plan),
        stages=stages,
        people=members(workspace, plan.agents),
        days=sum((row.days for row in stages), Decimal(0)),
        last=last_day(plan),
    )


def _stage_row(workspace: Workspace, stage: PlanStage) -> StageRow:
    return StageRow(
        stage=stage,
        days=sum((day.length for day in stage.days), Decimal(0)),
        time=tuple(Span(run[0].date, run[-1].date, run[0].part) for run in day_runs(stage.days)),
        trainers=person_names(workspace, stage.trainers),
        materials=tuple(_titles(workspace, stage.courses)),
    )


def _titles(workspace: Workspace, courses: Iterable[str]) -> list[Text]:
    """The titles of the courses' materials, each once; the code where it is not registered."""
    codes = dict.fromkeys(
        material
        for course in courses
        if course in workspace.courses
        for material in workspace.courses[course].course.materials
    )
    return [workspace.materials[code].title if code in workspace.materials else code for code in codes]
