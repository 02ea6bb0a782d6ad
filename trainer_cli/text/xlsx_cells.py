"""Values of spreadsheet cells as the text that a CSV file would hold."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

CellValue = int | float | str | bool | dt.time | dt.date | dt.datetime | dt.timedelta

MOST_DIGITS = 10**15
"""From here on a spreadsheet no longer keeps every digit of a number."""


def cell_text(value: CellValue) -> str:
    """Text as it is; days and times in ISO form; whole numbers without `.0`.

    A number of more than 15 digits lost some: it reads `4.40301E+17`, which `spoiled` knows.
    """
    if isinstance(value, str):
        return value.replace("\r\n", "\n").replace("\r", "\n")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, dt.datetime):
        return _moment(value)
    return _duration(value) if isinstance(value, dt.timedelta) else value.isoformat()


def _number(value: float) -> str:
    if abs(value) >= MOST_DIGITS:
        return f"{value:.5E}"
    return str(int(value)) if value == int(value) else format(Decimal(repr(value)), "f")


def _moment(value: dt.datetime) -> str:
    """The day alone where there is no time of day; to the second, as spreadsheets keep fractions of days."""
    exact = value if value.microsecond < 500_000 else value + dt.timedelta(seconds=1)  # noqa: PLR2004  # half
    exact = exact.replace(microsecond=0)
    return exact.isoformat(" ") if exact.time() != dt.time() else exact.date().isoformat()


def _duration(value: dt.timedelta) -> str:
    seconds = round(value.total_seconds())
    sign = "-" if seconds < 0 else ""
    minutes, second = divmod(abs(seconds), 60)
    return f"{sign}{minutes // 60}:{minutes % 60:02}:{second:02}"
