"""Runs of days: what stands together in a chart or a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.planning.workdays import ONE_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.plan import PlanDay


def day_runs(days: Iterable[PlanDay]) -> list[list[PlanDay]]:
    """The days in runs: full days on consecutive dates together, every half day by itself."""
    runs: list[list[PlanDay]] = []
    for day in days:
        if runs and _continues(runs[-1][-1], day):
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _continues(last: PlanDay, day: PlanDay) -> bool:
    return last.part == day.part == "full" and day.date - last.date == ONE_DAY
