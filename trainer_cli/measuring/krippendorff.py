"""Krippendorff's alpha for any number of raters, where ratings may be missing.

Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, University of Pennsylvania. Alpha is
one minus observed by expected disagreement, both sums of distances over ordered pairs of ratings; only targets
with two ratings or more count. Each function takes for each target its ratings, without those that are
missing, and gives None where no two ratings differ.
"""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from itertools import chain, combinations
from math import fsum
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

T = TypeVar("T", bound="Hashable")


def nominal(targets: Sequence[Sequence[T]]) -> float | None:
    """Alpha where two ratings are equal, or they are not."""
    return _alpha(_paired(targets), _unequal)


def ordinal(targets: Sequence[Sequence[int]]) -> float | None:
    """Alpha where ratings have an order: they are as far apart as their mean ranks among all ratings."""
    paired = _paired(targets)
    ranks = _twice_mean_ranks(Counter(chain.from_iterable(paired)))
    return _alpha([[ranks[value] for value in ratings] for ratings in paired], _squared_differences)


def interval(targets: Sequence[Sequence[int]]) -> float | None:
    """Alpha where the distance of two ratings is their difference, squared."""
    return _alpha(_paired(targets), _squared_differences)


def ratio(targets: Sequence[Sequence[int]]) -> float | None:
    """Alpha where it is their difference as a share of their sum, squared; None where one is negative."""
    paired = _paired(targets)
    if min(chain.from_iterable(paired), default=0) < 0:
        return None
    return _alpha(paired, _squared_shares)


def _paired(targets: Sequence[Sequence[T]]) -> list[Sequence[T]]:
    return [ratings for ratings in targets if len(ratings) > 1]


def _alpha(
    targets: Sequence[Sequence[T]], distances: Callable[[Counter[T]], Fraction | float]
) -> float | None:
    everything = Counter(chain.from_iterable(targets))
    expected = distances(everything)
    if not expected:
        return None
    observed = sum(distances(Counter(ratings)) / (len(ratings) - 1) for ratings in targets)
    return float(1 - (everything.total() - 1) * observed / expected)


def _unequal(ratings: Counter[T]) -> Fraction:
    return Fraction(ratings.total() ** 2 - sum(count * count for count in ratings.values()))


def _squared_differences(ratings: Counter[int]) -> Fraction:
    total = sum(value * count for value, count in ratings.items())
    squares = sum(value * value * count for value, count in ratings.items())
    return Fraction(2 * (ratings.total() * squares - total * total))


def _squared_shares(ratings: Counter[int]) -> float:
    return 2 * fsum(m * n * ((a - b) / (a + b)) ** 2 for (a, m), (b, n) in combinations(ratings.items(), 2))


def _twice_mean_ranks(ratings: Counter[int]) -> dict[int, int]:
    ranks, before = {}, 0
    for value, count in sorted(ratings.items()):
        ranks[value] = 2 * before + count
        before += count
    return ranks
