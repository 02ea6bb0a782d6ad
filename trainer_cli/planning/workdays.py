"""Working days: official holidays and make-up days, overridden by the company's own calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
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
        return named or self._official_working_day(dt.date(year, 1, 1)) is not None

    def is_working_day(self, date: dt.date) -> bool:
        """Whether `date` is worked: by `calendar.csv`, else the official calendar, else Monday to Friday.

        Raises:
            ValueError: the year of `date` is not published; ask `published` first.
        """
        if date in self.days:
            return self.days[date].kind == "workday"
        official = self._official_working_day(date)
        if official is not None:
            return official
        if not self.published(date.year):
            raise ValueError(f"the calendar of {date.year} is not published")
        return date.isoweekday() <= FRIDAY

    def _official_working_day(self, date: dt.date) -> bool | None:
        """None where there is no official data."""
        if self.official == "none":
            return None
        import chinese_calendar  # noqa: PLC0415  # its tables are loaded only where a plan is laid out

        try:
            return bool(chinese_calendar.is_workday(date))
        except NotImplementedError:
            return None


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
