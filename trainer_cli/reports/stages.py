"""When a plan ends, and at which stage a cohort stands on a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.plan import PlanStage

if TYPE_CHECKING:
    from trainer_cli.model.plan import Plan


class StageToday(msgspec.Struct, frozen=True, kw_only=True):
    """A stage that runs, or the next one.

    `day` says which of its `days` today is, from 1; 0 before it begins.
    """

    plan: str
    stage: PlanStage
    first: dt.date
    last: dt.date
    day: int
    days: int
    agents: int


def last_day(plan: Plan) -> dt.date | None:
    """The last day of a plan; None while no stage has days."""
    return max((day.date for stage in plan.stages for day in stage.days), default=None)


def stage_today(plan: Plan, today: dt.date) -> StageToday | None:
    """The first stage of `plan` that is not over; None when all are, or have no days."""
    dated = [(stage, sorted({day.date for day in stage.days})) for stage in plan.stages if stage.days]
    for stage, dates in dated:
        if today <= dates[-1]:
            return StageToday(
                plan=plan.id,
                stage=stage,
                first=dates[0],
                last=dates[-1],
                day=sum(date <= today for date in dates),
                days=len(dates),
                agents=len(plan.agents),
            )
    return None
