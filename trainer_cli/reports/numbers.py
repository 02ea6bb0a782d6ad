"""Numbers and times as documents show them."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

MISSING = "–"
"""Shown where there is no value."""

SMALLEST = 0.0001
"""The least probability that is shown in figures."""
_HUNDREDTH = Decimal("0.01")


@lru_cache(1024)
def points(value: Decimal | None) -> str:
    """A decimal without trailing zeros; a dash for None."""
    return MISSING if value is None else f"{value.normalize():f}"


def figure(value: float | None, places: int = 3) -> str:
    """A measured figure to so many places, never minus zero; a dash for None."""
    return MISSING if value is None else f"{value:z.{places}f}"


def chance(value: float) -> str:
    """A probability to four places, never as if it were nothing."""
    return "< 0.0001" if value < SMALLEST else f"{value:.4f}"


def interval(ends: tuple[float, float] | None) -> str:
    """The ends of an interval to two places; a dash for None."""
    return MISSING if ends is None else f"{ends[0]:z.2f} … {ends[1]:z.2f}"


def day(value: dt.date | None) -> str:
    """The ISO date of a date or time; a dash for None."""
    return MISSING if value is None else value.isoformat()[:10]


def moment(value: dt.datetime | None) -> str:
    """A time as recorded, to the minute and with its offset; a dash for None."""
    return MISSING if value is None else f"{value:%Y-%m-%d %H:%M %z}"


def rounded(value: Decimal) -> Decimal:
    """`value` to two places, halves away from zero; for what is shown, never for what is computed with."""
    return value.quantize(_HUNDREDTH, ROUND_HALF_UP)


def percent(part: int, whole: int) -> Decimal:
    """`part` of `whole` in hundredths, to two places; 0 of 0 is 0."""
    return rounded(Decimal(100 * part) / whole) if whole else Decimal(0)
