"""The day of a year that a policy names."""

from __future__ import annotations

import datetime as dt


def policy_day(year: int, month_day: str) -> dt.date:
    """The day `MM-DD` of a year; 02-29 and 04-31 alike end the month where it is shorter."""
    month, day = map(int, month_day.split("-"))
    date = dt.date(year, month, 1) + dt.timedelta(days=day - 1)
    return date if date.month == month else date.replace(day=1) - dt.timedelta(days=1)
