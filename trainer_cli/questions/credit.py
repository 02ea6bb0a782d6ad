"""Partial credit: how much of its points an answer with parts earns, by the policy of its section (T38).

Right and wrong are counted in choices. R choices are right and W are wrong in all; an answer takes r of the right
ones and w of the wrong ones. The share of the points that it earns:

`exact`: 1 if r = R and w = 0, else 0. All or nothing; `exams_eval(partial = FALSE)` of R/exams.
`half`: 1 if r = R and w = 0, 1/2 if 0 < r < R and w = 0, else 0. The usual rule of Chinese exams for 多選題:
    全對得滿分, 選對但不全得一半分, 有選錯的得 0 分.
`share`: r/R if w = 0, else 0. Chinese exams that pay for each right choice (少選的, 每個選項得相應分數);
    `exams_eval(partial = TRUE, negative = FALSE, rule = "all")` of R/exams.
`net`: r/R - w·p, never below 0; the penalty p is 1/W unless stated.
    `exams_eval(partial = TRUE, negative = FALSE, rule = "false")` of R/exams; in Moodle a multiple choice with
    the grades 1/R for each right choice and -1/W for each wrong one.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trainer_cli.model.section import Credit

NOTHING, HALF, ALL = Fraction(0), Fraction(1, 2), Fraction(1)
_HUNDREDTHS = 100


class Parts(NamedTuple):
    """What of an answer is right: `right` of `rights` right choices are taken, and `wrong` of `wrongs` wrong ones."""

    right: int
    wrong: int
    rights: int
    wrongs: int


def credited(parts: Parts, credit: Credit, penalty: Decimal | None = None) -> Fraction:
    """The share (0 to 1) of the points that an answer earns under a policy; `penalty` is for `net` alone."""
    return _POLICIES[credit](parts, penalty)


def best(counted: Iterable[Parts], credit: Credit, penalty: Decimal | None = None) -> Parts:
    """Of the same answer counted by several accepted keys, the count that pays most; without a key it pays nothing."""
    return max(counted, key=lambda parts: credited(parts, credit, penalty), default=Parts(0, 0, 1, 1))


def part_of(points: Decimal, share: Fraction) -> Decimal:
    """A share of an item's points, rounded; all and nothing stay exact.

    Points are rounded item by item, so that sections and totals are exact sums of them.
    """
    if share in (0, 1):
        return points * share.numerator
    return min(points, rounded(Fraction(points) * share))


def rounded(points: Fraction) -> Decimal:
    """Points that no decimal may hold exactly, half up to 0.01: the one rounding of points there is."""
    return Decimal(floor(points * _HUNDREDTHS + HALF)) / _HUNDREDTHS


def _exact(parts: Parts, _penalty: Decimal | None) -> Fraction:
    return ALL if parts.right == parts.rights and not parts.wrong else NOTHING


def _half(parts: Parts, penalty: Decimal | None) -> Fraction:
    incomplete = parts.right and not parts.wrong
    return _exact(parts, penalty) or (HALF if incomplete else NOTHING)


def _share(parts: Parts, _penalty: Decimal | None) -> Fraction:
    return NOTHING if parts.wrong else Fraction(parts.right, parts.rights)


def _net(parts: Parts, penalty: Decimal | None) -> Fraction:
    each = Fraction(1, max(parts.wrongs, 1)) if penalty is None else Fraction(penalty)
    return max(NOTHING, Fraction(parts.right, parts.rights) - parts.wrong * each)


_POLICIES: dict[Credit, Callable[[Parts, Decimal | None], Fraction]] = {
    "exact": _exact,
    "half": _half,
    "share": _share,
    "net": _net,
}
