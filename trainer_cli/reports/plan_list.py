"""All plans with their dates and state."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.approval import ApprovalState
from trainer_cli.model.base import Text
from trainer_cli.reports.people import tier_name
from trainer_cli.reports.stages import last_day

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.approval import Status
    from trainer_cli.workspace.workspace import Workspace


class PlanRow(msgspec.Struct, frozen=True, kw_only=True):
    """A cohort's plan; `is_open` while its last day has not passed."""

    id: str
    title: Text
    tier: Text
    first: dt.date
    last: dt.date | None
    agents: int
    state: ApprovalState
    is_open: bool


class YearRow(msgspec.Struct, frozen=True):
    """A yearly plan; `lines` counts them."""

    id: str
    title: Text
    lines: int
    state: ApprovalState


class PlanList(msgspec.Struct, frozen=True):
    """Yearly plans in order of id, cohorts' plans in order of start."""

    years: tuple[YearRow, ...]
    plans: tuple[PlanRow, ...]


def plan_list(workspace: Workspace, states: Mapping[str, Status], today: dt.date) -> PlanList:
    """The list as of `today`; `states` maps every plan's id to the status of its approval."""
    plans = sorted(workspace.plans.values(), key=lambda plan: (plan.start, plan.id))
    return PlanList(
        years=tuple(
            YearRow(plan.id, plan.title, len(plan.lines), states[plan.id].state)
            for plan in workspace.year_plans.values()
        ),
        plans=tuple(_row(workspace, plan, states[plan.id], today) for plan in plans),
    )


def _row(workspace: Workspace, plan: Plan, status: Status, today: dt.date) -> PlanRow:
    last = last_day(plan)
    return PlanRow(
        id=plan.id,
        title=plan.title,
        tier=tier_name(workspace, plan.tier),
        first=plan.start,
        last=last,
        agents=len(plan.agents),
        state=status.state,
        is_open=last is None or today <= last,
    )
