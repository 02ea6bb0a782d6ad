"""95 % intervals of shares and correlations: how far a figure of so few people can be trusted."""

from __future__ import annotations

from math import atanh, sqrt, tanh
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)
"""1.959964: 95 % of a normal distribution lie within so many deviations of its mean."""
FEWEST = 4
"""People from whom a correlation has an interval."""

Interval = tuple[float, float]


def share_interval(share: float, n: int) -> Interval:
    """The score interval of Wilson (1927), Journal of the American Statistical Association 22, 209-212.

    Of a mean share of points, where people may have a part of them, it is wider than it need be.

    Args:
        share: what part of them did so, 0 to 1; anything beyond counts as 0 or 1.
        n: people, at least one.
    """
    share = min(1.0, max(0.0, share))
    middle = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z * sqrt(share * (1 - share) / n + (Z / (2 * n)) ** 2) / (1 + Z * Z / n)
    return max(0.0, middle - half), min(1.0, middle + half)


def correlation_interval(r: float, n: int) -> Interval | None:
    """The interval by the z of Fisher (1921), Metron 1, 3-32; None for fewer than four people.

    A correlation of 1 or -1 is its own interval.
    """
    if n < FEWEST:
        return None
    if abs(r) >= 1:
        return r, r
    half = Z / sqrt(n - 3)
    return tanh(atanh(r) - half), tanh(atanh(r) + half)
