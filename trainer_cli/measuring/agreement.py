"""Agreement between raters: every figure in use, of one table of ratings."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.measuring.icc import intraclass
from trainer_cli.measuring.kappa import Kappas, kappas
from trainer_cli.measuring.krippendorff import interval, nominal, ordinal, ratio

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Rating = Decimal | float | str
"""A mark, or the name of a category."""
Category = TypeVar("Category", int, str)
TWO = 2


class Agreement(msgspec.Struct, frozen=True, kw_only=True):
    """How far raters agree; None where a figure is not defined.

    Of so many `targets` and `raters`, `complete` targets were rated by everybody: kappa (two raters only) and
    the intraclass correlations rest on these, Krippendorff's alphas on all that two or more have rated.
    """

    targets: int
    raters: int
    complete: int
    kappa: float | None = None
    kappa_linear: float | None = None
    kappa_quadratic: float | None = None
    icc1: float | None = None
    icc2: float | None = None
    icc3: float | None = None
    icc1k: float | None = None
    icc2k: float | None = None
    icc3k: float | None = None
    alpha_nominal: float | None = None
    alpha_ordinal: float | None = None
    alpha_interval: float | None = None
    alpha_ratio: float | None = None


def agreement(rows: Sequence[Sequence[Rating | None]]) -> Agreement:
    """The agreement in a table of ratings: a row a target, a place in it a rater, None for no rating.

    Where a rating is no number all are categories without an order: then there is kappa without weights and
    the nominal alpha, and nothing else. Numbers are taken exactly as they are.

    Raises:
        ValueError: the rows differ in length.
    """
    raters = len(rows[0]) if rows else 0
    if any(len(row) != raters for row in rows):
        raise ValueError("rows of ratings differ in length")
    given = [[value for value in row if value is not None] for row in rows]
    complete = [row for row in given if len(row) == raters]
    counts = {"targets": len(rows), "raters": raters, "complete": len(complete)}
    if any(isinstance(value, str) for row in given for value in row):
        named = [[str(value) for value in row] for row in given]
        paired = [row for row in named if len(row) == raters]
        return Agreement(**counts, kappa=_kappas(paired, raters).plain, alpha_nominal=nominal(named))
    return _of_numbers(_whole(given), raters, counts)


def _of_numbers(given: Sequence[Sequence[int]], raters: int, counts: dict[str, int]) -> Agreement:
    complete = [row for row in given if len(row) == raters]
    two = _kappas(complete, raters)
    return Agreement(
        **counts,
        kappa=two.plain,
        kappa_linear=two.linear,
        kappa_quadratic=two.quadratic,
        **intraclass(complete)._asdict(),
        alpha_nominal=nominal(given),
        alpha_ordinal=ordinal(given),
        alpha_interval=interval(given),
        alpha_ratio=ratio(given),
    )


def _kappas(complete: Sequence[Sequence[Category]], raters: int) -> Kappas:
    if raters != TWO:
        return Kappas(None, None, None)
    ranks = {value: rank for rank, value in enumerate(sorted({value for row in complete for value in row}))}
    return kappas([(ranks[first], ranks[second]) for first, second in complete])


def _whole(given: Iterable[Iterable[Rating]]) -> list[list[int]]:
    """Numbers as whole numbers in the same proportions: no figure here depends on the unit."""
    exact = [[Fraction(value) for value in row] for row in given]
    unit = lcm(*{value.denominator for row in exact for value in row})
    return [[int(value * unit) for value in row] for row in exact]
