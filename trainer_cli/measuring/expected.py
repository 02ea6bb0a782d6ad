"""Whether people answered a question as well as its author expected."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from trainer_cli.measuring.flags import LEAST_PEOPLE
from trainer_cli.measuring.intervals import share_interval

_HUNDREDTH = Decimal("0.01")


def observed_difficulty(
    expected: Decimal, facility: float | None, n: int, least: int = LEAST_PEOPLE
) -> Decimal | None:
    """The share of points that people earn, in hundredths, where it is surely not the one that was expected.

    None where the expected share lies within the 95 % interval, or fewer than `least` people answered.

    Args:
        expected: the author's `difficulty`, 0 to 1.
        facility: the mean share of points, 0 to 1.
        n: people.
        least: with fewer people nothing is said.
    """
    if facility is None or n < least:
        return None
    low, high = share_interval(facility, n)
    return None if low <= expected <= high else Decimal(facility).quantize(_HUNDREDTH, ROUND_HALF_UP)
