"""The calendar of every year that a plan touches is published.

Holidays and make-up days are exact only in years that official data or `roster/calendar.csv` names (S57);
for others nothing is guessed, so nobody knows whether the days of the plan are working days. Write the
holidays and make-up days of the year into `roster/calendar.csv`, or wait until they are published.

For example, in `plans/junior-2027-12-30.yaml`, before the holidays of 2028 are known:

    days:
      - {date: 2028-01-04}    # calendar-unpublished: the working days of 2028 are not published
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from trainer_cli.planning.workdays import working_days
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.plan import Plan

NAME = "calendar"
CLAUSES: tuple[str, ...] = ("S57",)
READS = ("plans", "workdays")


def problems(facts: Facts) -> Iterator[Problem]:
    """One problem for each unpublished year of a plan, at its first day in that year."""
    for plan in facts.workspace.plans.values():
        yield from _unpublished(plan, facts)


def _unpublished(plan: Plan, facts: Facts) -> Iterator[Problem]:
    years: set[int] = set()
    for place, stage in enumerate(plan.stages):
        for number, day in enumerate(stage.days):
            if day.date.year in years:
                continue
            years.add(day.date.year)
            found = working_days(facts.workdays, day.date, 1)
            if isinstance(found, Problem):
                yield replace(found, source=plan.source.at("stages", place, "days", number))
