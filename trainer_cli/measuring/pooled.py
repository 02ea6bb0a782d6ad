"""One item that several groups of people answered, on forms or in exams of their own, taken together."""

from __future__ import annotations

from math import atanh, tanh
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.measuring.intervals import FEWEST
from trainer_cli.measuring.items import OptionFigures

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from trainer_cli.measuring.items import ItemFigures


class Answered(NamedTuple):
    """An item with its figures from `n` people."""

    n: int
    item: ItemFigures


def pooled(groups: Sequence[Answered]) -> Answered:
    """The figures of all groups as one, of at least one group; key and points are those of the last.

    Facilities and shares are those of all people. Correlations are the mean of the groups' by Fisher's z,
    weighted by n - 3, as scores of different groups can't be compared; figures that rest on comparing them,
    which are the deviation, the upper and lower 27 %, alpha and means of scores, are None.
    """
    if len(groups) == 1:
        return groups[0]
    n = sum(group.n for group in groups)
    last = groups[-1].item
    names = sorted({name for group in groups for name in group.item.options})
    return Answered(
        n,
        msgspec.structs.replace(
            last,
            blank=sum(group.item.blank for group in groups),
            facility=_mean((group.item.facility, group.n) for group in groups),
            sd=None,
            r_total=_correlation(groups, lambda item: item.r_total),
            r_rest=_correlation(groups, lambda item: item.r_rest),
            d27=None,
            alpha_without=None,
            options={name: _option(groups, name, n) for name in names},
        ),
    )


def _option(groups: Sequence[Answered], name: str, n: int) -> OptionFigures:
    chosen = sum(group.item.options[name].n for group in groups if name in group.item.options)
    return OptionFigures(
        n=chosen,
        share=chosen / n if n else None,
        r_rest=_correlation(groups, lambda item: item.options[name].r_rest if name in item.options else None),
        mean=None,
    )


def _mean(values: Iterable[tuple[float | None, int]]) -> float | None:
    known = [(value, n) for value, n in values if value is not None]
    return sum(value * n for value, n in known) / sum(n for _, n in known) if known else None


def _correlation(groups: Sequence[Answered], of: Callable[[ItemFigures], float | None]) -> float | None:
    """The mean by Fisher's z of those that have an interval; one of 1 or -1 has no z and says nothing."""
    found = [(of(group.item), group.n - 3) for group in groups if group.n >= FEWEST]
    known = [(atanh(r), weight) for r, weight in found if r is not None and abs(r) < 1]
    mean = _mean(known)
    return None if mean is None else tanh(mean)
