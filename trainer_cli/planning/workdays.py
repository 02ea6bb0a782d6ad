"""Working days: official holidays and make-up days, overridden by the company's own calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cache
from typing import Literal

import msgspec

from trainer_cli.model.roster import CalendarDay
from trainer_cli.text.problem import Problem

FRIDAY = 5
ONE_DAY = dt.timedelta(days=1)


class Calendar(msgspec.Struct, frozen=True):
    """Which days are worked: `official` as in `trainer.yaml`, `days` the lines of `roster/calendar.csv`."""

    official: Literal["CN", "none"]
    days: Mapping[dt.date, CalendarDay]

    def published(self, year: int) -> bool:
        """Whether official data or `roster/calendar.csv` names `year` (S57); otherwise nothing is guessed."""
        named = any(day.year == year for day in self.days)
        return named or (self.official == "CN" and year in _official_years())

    def is_working_day(self, date: dt.date) -> bool:
        """Whether `date` is worked: by `calendar.csv`, else the official calendar, else Monday to Friday.

        Raises:
            ValueError: the year of `date` is not published; ask `published` first.
        """
        if date in self.days:
            return self.days[date].kind == "workday"
        if self.official == "CN" and date.year in _official_years():
            return _official_working_day(date)
        if not self.published(date.year):
            raise ValueError(f"the calendar of {date.year} is not published")
        return date.isoweekday() <= FRIDAY


@cache
def _official_years() -> frozenset[int]:
    """The years of which the official data name the holidays."""
    from chinese_calendar import holidays  # noqa: PLC0415  # its tables are loaded only where a plan is laid out

    return frozenset(day.year for day in holidays)


def _official_working_day(date: dt.date) -> bool:
    """Whether a day of these years is worked; asked of the tables, as the library's own answer searches them all."""
    from chinese_calendar import holidays, workdays  # noqa: PLC0415  # the same

    return date in workdays or (date.isoweekday() <= FRIDAY and date not in holidays)


def working_days(calendar: Calendar, start: dt.date, count: int) -> tuple[dt.date, ...] | Problem:
    """The first `count` working days from `start` on, or the problem of an unpublished year on the way."""
    days: list[dt.date] = []
    date = start
    while len(days) < count:
        if not calendar.published(date.year):
            return _unpublished(date.year)
        if calendar.is_working_day(date):
            days.append(date)
        date += ONE_DAY
    return tuple(days)


def _unpublished(year: int) -> Problem:
    return Problem(
        code="calendar-unpublished",
        message=f"the working days of {year} are not published: "
        "neither official data nor `roster/calendar.csv` names a day of that year",
        remedy=f"write the holidays and make-up days of {year} into `roster/calendar.csv`, "
        "or plan within the published years",
        clause="S57",
    )
