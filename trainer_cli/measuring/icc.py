"""Intraclass correlations of raters, by the mean squares of an analysis of variance.

Source: Shrout & Fleiss (1979), Psychological Bulletin 86, 420-428. Sums are whole numbers and quotients are
fractions until the end, so that no rounding hides a variance of zero.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Correlations(NamedTuple):
    """ICC(1,1), ICC(2,1), ICC(3,1) of single ratings and ICC(1,k), ICC(2,k), ICC(3,k) of their means.

    None where there are fewer than two targets or raters, or the formula divides by zero.
    """

    icc1: float | None
    icc2: float | None
    icc3: float | None
    icc1k: float | None
    icc2k: float | None
    icc3k: float | None


class _MeanSquares(NamedTuple):
    """Between targets, within targets, between raters, and what is left."""

    targets: Fraction
    within: Fraction
    raters: Fraction
    rest: Fraction


def intraclass(rows: Sequence[Sequence[int]]) -> Correlations:
    """The six correlations of complete rows, a row a target, a column a rater."""
    n, k = len(rows), len(rows[0]) if rows else 0
    if min(n, k) <= 1:
        return Correlations(None, None, None, None, None, None)
    mean = _mean_squares(rows)
    between_raters = (mean.raters - mean.rest) / n
    one, two = mean.targets - mean.within, mean.targets - mean.rest
    return Correlations(
        icc1=_share(one, mean.targets + (k - 1) * mean.within),
        icc2=_share(two, mean.targets + (k - 1) * mean.rest + k * between_raters),
        icc3=_share(two, mean.targets + (k - 1) * mean.rest),
        icc1k=_share(one, mean.targets),
        icc2k=_share(two, mean.targets + between_raters),
        icc3k=_share(two, mean.targets),
    )


def _mean_squares(rows: Sequence[Sequence[int]]) -> _MeanSquares:
    n, k = len(rows), len(rows[0])
    middle = Fraction(sum(map(sum, rows)) ** 2, n * k)
    total = sum(value * value for row in rows for value in row) - middle
    targets = Fraction(sum(sum(row) ** 2 for row in rows), k) - middle
    raters = Fraction(sum(sum(column) ** 2 for column in zip(*rows, strict=True)), n) - middle
    return _MeanSquares(
        targets / (n - 1),
        (total - targets) / (n * (k - 1)),
        raters / (k - 1),
        (total - targets - raters) / ((n - 1) * (k - 1)),
    )


def _share(part: Fraction, whole: Fraction) -> float | None:
    return float(part / whole) if whole else None
