"""Days by which something is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.planning.workdays import ONE_DAY, working_days
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    import datetime as dt

    from trainer_cli.planning.workdays import Calendar


def working_day_after(calendar: Calendar, date: dt.date, count: int) -> dt.date | None:
    """The `count`th working day after `date`, `date` itself for 0; None beyond the published years."""
    if not count:
        return date
    days = working_days(calendar, date + ONE_DAY, count)
    return None if isinstance(days, Problem) else days[-1]
