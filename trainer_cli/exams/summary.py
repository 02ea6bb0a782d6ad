"""The figures of an exam: mean, spread, passes, sections, distribution (T42, S84)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.exams.results import SectionPoints


@dataclass(frozen=True)
class Summary:
    """Figures of all who sat and have a total, in points.

    Sums are exact, each figure is rounded once to the 28 digits of a decimal. `mean` is None without a sheet,
    `deviation` (sample, n - 1) with fewer than two. `sections` has the mean of each section,
    `distribution` maps a total to the number who reached it, in rising order.
    """

    count: int
    mean: Decimal | None
    deviation: Decimal | None
    passed: int
    sections: tuple[Decimal, ...]
    distribution: dict[Decimal, int]


def summary(results: Mapping[SectionPoints, int], pass_mark: Decimal) -> Summary:
    """The figures of results as `block_results` gives them; `pass_mark` itself passes."""
    count = sum(results.values())
    totals = Counter[Decimal]()
    for points, number in results.items():
        totals[sum(points, Decimal(0))] += number
    sections = zip(
        *([earned * number for earned in points] for points, number in results.items()), strict=True
    )
    total = sum((points * number for points, number in totals.items()), Decimal(0))
    return Summary(
        count=count,
        mean=total / count if count else None,
        deviation=_deviation(totals, count, total),
        passed=sum(number for points, number in totals.items() if points >= pass_mark),
        sections=tuple(sum(earned, Decimal(0)) / count for earned in sections),
        distribution=dict(sorted(totals.items())),
    )


def _deviation(totals: Mapping[Decimal, int], count: int, total: Decimal) -> Decimal | None:
    if count <= 1:
        return None
    squares = sum((points * points * number for points, number in totals.items()), Decimal(0))
    return ((count * squares - total * total) / (count * (count - 1))).sqrt()
