"""Cohen's kappa, plain and weighted: agreement of two raters beyond chance.

Sources: Cohen (1960), Educational and Psychological Measurement 20, 37-46; with weights: Cohen (1968),
Psychological Bulletin 70, 213-220. Everything is counted in whole numbers, so that a value is undefined
exactly where its formula divides by zero.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Kappas(NamedTuple):
    """Kappa without weights, with linear and with quadratic ones; None where chance alone agrees fully."""

    plain: float | None
    linear: float | None
    quadratic: float | None


def kappas(pairs: Sequence[tuple[int, int]]) -> Kappas:
    """The kappas of pairs of categories, each given as its rank (0, 1, 2 …) among those that occur.

    The weight of a disagreement is the distance of the two ranks, or its square: of the neighbours 1, 2 and 5
    the last two are as far apart as the first two. Without a pair nothing is defined.
    """
    size = 1 + max((max(pair) for pair in pairs), default=0)
    first, second = ([rater.count(rank) for rank in range(size)] for rater in _raters(pairs))
    return Kappas(
        _kappa(pairs, sum(a != b for a, b in pairs), _unequal(first, second)),
        _kappa(pairs, sum(abs(a - b) for a, b in pairs), _distances(first, second)),
        _kappa(pairs, sum((a - b) ** 2 for a, b in pairs), _squares(first, second)),
    )


def _raters(pairs: Sequence[tuple[int, int]]) -> tuple[list[int], list[int]]:
    return [a for a, _ in pairs], [b for _, b in pairs]


def _kappa(pairs: Sequence[tuple[int, int]], observed: int, by_chance: int) -> float | None:
    """One minus observed by expected disagreement; `by_chance` sums over each rating with each other."""
    return float(1 - Fraction(len(pairs) * observed, by_chance)) if by_chance else None


def _unequal(first: Sequence[int], second: Sequence[int]) -> int:
    return sum(first) * sum(second) - sum(a * b for a, b in zip(first, second, strict=True))


def _distances(first: Sequence[int], second: Sequence[int]) -> int:
    """The distances of ranks, summed over the steps between neighbours that each pair has to take."""
    n = sum(first)
    return sum(a * (n - b) + (n - a) * b for a, b in zip(accumulate(first), accumulate(second), strict=True))


def _squares(first: Sequence[int], second: Sequence[int]) -> int:
    sums = [sum(rank * count for rank, count in enumerate(one)) for one in (first, second)]
    squares = sum(rank * rank * (a + b) for rank, (a, b) in enumerate(zip(first, second, strict=True)))
    return sum(first) * squares - 2 * sums[0] * sums[1]
