"""The yearly plan: its inputs (S68), its lines with the fields of S69, and its state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.plan import YearLine, YearPlan
from trainer_cli.reports.people import person_name, person_names
from trainer_cli.reports.standing import Standing, standing

if TYPE_CHECKING:
    from trainer_cli.workspace.approval import Status
    from trainer_cli.workspace.workspace import Workspace


class LineRow(msgspec.Struct, frozen=True):
    """A line with the names of its trainers."""

    line: YearLine
    trainers: tuple[str, ...]


class YearPlanReport(msgspec.Struct, frozen=True, kw_only=True):
    """A yearly plan with names instead of ids; `headcount` is that of all lines."""

    plan: YearPlan
    author: str
    standing: Standing
    lines: tuple[LineRow, ...]
    headcount: int


def year_plan_report(workspace: Workspace, plan: YearPlan, status: Status | None) -> YearPlanReport:
    """The report of `plan`; `status` is that of its approval, None for a plan that is not saved yet."""
    return YearPlanReport(
        plan=plan,
        author=person_name(workspace, plan.author) if plan.author else "",
        standing=standing(workspace, status, old=workspace.approved_year_plans.get(plan.id), new=plan),
        lines=tuple(LineRow(line, person_names(workspace, line.trainers)) for line in plan.lines),
        headcount=sum(line.headcount for line in plan.lines),
    )
