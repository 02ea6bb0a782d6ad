"""What people type into spreadsheets: days, months, times of day, durations, numbers, in any width and script."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from decimal import Decimal
from unicodedata import normalize

_DAY = re.compile(
    r"(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2})(?: ?日)?"
    r"(?: ?\(?(?:星期|週|周|礼拜|禮拜).\)?)?(?:[ t]\d{1,2}:.*)?"
)
_COMPACT_DAY = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_FIRST = r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})"
_NO_YEAR = r"(\d{1,2})月(\d{1,2})日"
_LEAP = 2028
_MONTH = re.compile(r"(\d{4}) ?(?:[-/.年] ?(\d{1,2})(?: ?月)?|(\d{2}))")
_CLOCK = re.compile(
    r"(?:.*[\d日][ t]+)?(?P<half>上午|下午|am|pm)? ?(?P<hour>\d{1,2}) ?[:點点時时] ?(?P<minute>\d{2})?"
    r"(?:分|:\d{2})? ?(?P<after>am|pm)?"
)
_WORDS = re.compile(
    r"(?:(\d+) ?(?:小時|小时|時|时|h))? ?(?:(\d+) ?(?:分鐘|分钟|分|m|min))? ?(?:(\d+(?:\.\d+)?) ?(?:秒鐘|秒钟|秒|s))?"
)
_COLONS = re.compile(r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2}(?:\.\d+)?)")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.\d{1,15})?")
_SERIAL = range(30_000, 80_000)
"""Days that a spreadsheet counts from the end of 1899, here 1982 to 2119: no other number looks like these."""
_FIRST_DAY = dt.date(1899, 12, 30)
_NOON = 12


def entered_day(cell: str) -> dt.date | None:
    """The day in `2026/2/9`, `2026年2月9日`, `2026.02.09`, `20260209`, `46062`; a time after it is passed over."""
    text = _plain(cell)
    if text.isdecimal() and len(text) == len("46062") and int(text) in _SERIAL:
        return _FIRST_DAY + dt.timedelta(int(text))
    found = _DAY.fullmatch(text) or _COMPACT_DAY.fullmatch(text)
    try:
        return dt.date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None


def is_no_day(cell: str) -> bool:
    """Whether a cell names a day that no calendar has, such as `2026/02/30`, `30.2.2026`, `2月30日`, `20261301`."""
    text = _plain(cell)
    if found := _DAY.fullmatch(text) or _COMPACT_DAY.fullmatch(text):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(_DAY_FIRST, text):
        first, second, year = map(int, found.groups())
        day, month = max(first, second), min(first, second)  # of two readings the one that may exist
    elif found := re.fullmatch(_NO_YEAR, text):
        month, day, year = *map(int, found.groups()), _LEAP
    else:
        return False
    return not _exists(year, month, day)


def entered_month(cell: str) -> str | None:
    """The month in `2026-02`, `2026年2月`, `202602`, or in a day of it, as `2026-02`."""
    found = _MONTH.fullmatch(_plain(cell))
    day = entered_day(f"{found[1]}-{found[2] or found[3]}-1" if found else cell)
    return f"{day:%Y-%m}" if day else None


def month_days(cell: str) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of a month, read as by `entered_month`."""
    month = entered_month(cell)
    if month is None:
        return None
    first = dt.date.fromisoformat(f"{month}-01")
    return first, first.replace(day=monthrange(first.year, first.month)[1])


def entered_time(cell: str) -> str | None:
    """The time of day in `8:30`, `８：３０`, `08:30:00`, `下午2點05分`, `2026-02-09 08:30`, as `08:30`."""
    found = _CLOCK.fullmatch(_plain(cell))
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"] or found["after"]
    if half:
        hour = hour % _NOON + (_NOON if half in ("下午", "pm") else 0)
    try:
        return f"{dt.time(hour, minute):%H:%M}"
    except ValueError:
        return None


def entered_seconds(cell: str) -> Decimal | None:
    """The seconds in `11秒`, `2分30秒`, `7小時41分52秒`, `0:02:30`, `2:30` (minutes, seconds), or a bare number."""
    text = _plain(cell)
    number = entered_number(text)
    if number is not None:
        return number
    found = _WORDS.fullmatch(text) or _COLONS.fullmatch(text)
    if not text or found is None:
        return None
    hours, minutes, seconds = (Decimal(part or 0) for part in found.groups())
    return hours * 3600 + minutes * 60 + seconds


def entered_number(cell: str) -> Decimal | None:
    """The number in `1,234.5`, `９０`, `-3`; None for anything else."""
    text = _plain(cell)
    return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) else None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        dt.date(year, month, day)
    except ValueError:
        return False
    return True


def _plain(cell: str) -> str:
    """The text in narrow characters and lower case, one space where there are more."""
    return " ".join(normalize("NFKC", cell).lower().split())
