"""How long somebody sat, and whether the sheet came late (T39)."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

_TIME = re.compile(
    r"(?:(?P<year>\d{4})[-/](?P<month>\d{1,2})[-/](?P<day>\d{1,2})[ T]+)?"
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?(?: ?(?P<half>[AP])M)?"
)
_NOON = 12
_SECONDS_OF_DAY = 86_400


class Sitting(NamedTuple):
    """Start and end as they are kept, minutes over the time allowed, and what is wrong with them.

    `fault` is empty, or a code: `start` or `end` can't be read, `order` for an end before the start.
    """

    start: str
    end: str
    late_minutes: int = 0
    fault: str = ""


class _Moment(NamedTuple):
    text: str
    day: int | None
    second: int


@lru_cache(maxsize=65_536)
def sitting(start: str, end: str, minutes: int) -> Sitting:
    """What two cells say about a sitting of at most `minutes`; a blank cell says nothing.

    Times are `9:05`, `09:05:30`, `9:05 PM`, or with a day before them, `2026-02-12 09:05` or `2026/2/12 9:05`. A begun
    minute counts: 150 minutes and a second are one minute late of 150.
    """
    begun, ended = _moment(start), _moment(end)
    if begun is None or ended is None:
        return Sitting(start, end, fault="start" if begun is None else "end")
    if not begun.text or not ended.text:
        return Sitting(begun.text, ended.text)
    seconds = _between(begun, ended)
    if seconds < 0:
        return Sitting(start, end, fault="order")
    late = max(0, -(-(seconds - minutes * 60) // 60))
    return Sitting(begun.text, ended.text, late)


def seconds_sat(start: str, end: str) -> int | None:
    """How long somebody sat by what a stored sheet says; None where a time is missing or can't be read."""
    begun, ended = _moment(start), _moment(end)
    if begun is None or ended is None or not begun.text or not ended.text:
        return None
    return _between(begun, ended)


def _between(begun: _Moment, ended: _Moment) -> int:
    """Seconds; a day counts where both have one."""
    known = begun.day is not None and ended.day is not None
    days = (ended.day or 0) - (begun.day or 0) if known else 0
    return ended.second - begun.second + days * _SECONDS_OF_DAY


def _moment(cell: str) -> _Moment | None:
    text = normalize("NFKC", cell).strip().upper()
    if not text:
        return _Moment("", None, 0)
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    half = found["half"]
    parts = {name: int(number) for name, number in found.groupdict("0").items() if name != "half"}
    if half:
        parts["hour"] = parts["hour"] % _NOON + (_NOON if half == "P" else 0)
    try:
        clock = dt.time(parts["hour"], parts["minute"], parts["second"])
        day = dt.date(parts["year"], parts["month"], parts["day"]) if found["year"] else None
    except ValueError:
        return None
    written = clock.isoformat("seconds" if clock.second else "minutes")
    second = clock.hour * 3600 + clock.minute * 60 + clock.second
    return _Moment(f"{day} {written}", day.toordinal(), second) if day else _Moment(written, None, second)
