"""The yearly plan is approved in time.

At the start of each year the training department makes the yearly plan (S67), and it counts once it is
approved. After the day `plan_due` of `trainer.yaml` (January 31 unless set otherwise) this warns while the
year has no plan, or one that is not approved as it stands. A workspace without agents needs none.

For example, in `trainer.yaml`, on 2026-02-01 without a file `plans/2026.yaml`:

    policy:
      plan_due: "01-31"    # year-plan-due-missing: there is no plan of the year 2026
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from trainer_cli.checks.found import Found
from trainer_cli.planning.policy_day import policy_day
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.source import Source

NAME = "year-plan-due"
CLAUSES: tuple[str, ...] = ("S67",)
READS = ("settings", "agents", "year_plans", "plan_status", "year")


def problems(facts: Facts) -> Iterator[Found]:
    """After the day of the policy: no plan of the year, or none that is approved."""
    settings, year = facts.workspace.settings, facts.year
    plans = [plan for plan in facts.workspace.year_plans.values() if plan.year == year]
    due = policy_day(year, settings.policy.plan_due)
    if due == dt.date(year, 12, 31) or any(facts.plan_status(plan).state == "approved" for plan in plans):
        return
    if not facts.workspace.agents:
        return
    if plans:
        problem = _problem(
            "year-plan-due-unapproved",
            f"the plan of the year {year} is not approved; that was due on {settings.policy.plan_due}",
            plans[0].source,
            "have it approved",
        )
    else:
        problem = _problem(
            "year-plan-due-missing",
            f"there is no plan of the year {year}; it was due on {settings.policy.plan_due}",
            settings.source.at("policy", "plan_due"),
            f"write `plans/{year}.yaml` and have it approved",
        )
    yield Found(problem, since=due + dt.timedelta(days=1))


def _problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    return Problem(code=code, message=message, source=source, level="warning", remedy=remedy, clause="S67")
