"""A linear programme in whole numbers, as lists of columns and rows, and HiGHS that solves it."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from highspy import Highs

ENDLESS = 1e20
"""A limit that is none; the solver takes so much for infinite."""
WHOLE = 1e-6
"""How far from a whole number the solver's values may be."""


class Answer(NamedTuple):
    """What a solver found: `possible` is None where the time was not enough to tell.

    `values` are those of the columns, empty unless the best choice was found and proven to be the best.
    """

    possible: bool | None
    values: Sequence[int] = ()
    least: float = 0.0


@dataclass
class Programme:
    """Columns with a cost and limits, rows with limits; the sum of the costs is to be the least.

    Every column is a whole number unless it is `loose`.
    """

    costs: list[float] = field(default_factory=list)
    ends: list[tuple[float, float]] = field(default_factory=list)
    loose: set[int] = field(default_factory=set)
    rows: list[tuple[float, float, list[tuple[int, int]]]] = field(default_factory=list)

    def column(self, low: float, high: float, *, cost: float = 0, loose: bool = False) -> int:
        """A new column; returns its number."""
        self.costs.append(cost)
        self.ends.append((low, high))
        number = len(self.costs) - 1
        if loose:
            self.loose.add(number)
        return number

    def row(self, low: float, high: float, terms: Iterable[tuple[int, int]]) -> None:
        """A new row: the sum of factors × columns lies from `low` to `high`; `terms` are (column, factor)."""
        self.rows.append((low, high, list(terms)))


def solved(programme: Programme, *, seconds: float) -> Answer:
    """The best values of a programme's columns, proven; or that there are none.

    Threads and the solver's own random numbers are fixed. Where several choices are equally good its answer
    may be another in the next version, so that whoever needs one choice gives each its own cost.
    """
    import highspy  # noqa: PLC0415 — heavy: only where a proof is needed

    highs = highspy.Highs()  # type: ignore[no-untyped-call]  # the library leaves it without types
    for name, value in _options(seconds).items():
        highs.setOptionValue(name, value)
    _pass(programme, highs)
    highs.run()
    status, kinds = highs.getModelStatus(), highspy.HighsModelStatus
    if status == kinds.kOptimal:
        values = highs.getSolution().col_value
        found = [0 if number in programme.loose else round(one) for number, one in enumerate(values)]
        return Answer(possible=True, values=found, least=highs.getInfo().objective_function_value)
    return Answer(possible=False if status == kinds.kInfeasible else None)


def _options(seconds: float) -> dict[str, bool | int | float]:
    return {
        "output_flag": False,
        "threads": 1,
        "random_seed": 1,
        "time_limit": seconds,
        "mip_rel_gap": 0.0,
        "mip_feasibility_tolerance": WHOLE,
    }


def _pass(programme: Programme, highs: Highs) -> None:
    """Hand a programme over: sizes, costs, limits, and the rows one after the other."""
    terms = [term for _, _, row in programme.rows for term in row]
    by_rows, minimise, offset = 2, 1, 0.0
    highs.passModel(
        len(programme.costs),
        len(programme.rows),
        len(terms),
        by_rows,
        minimise,
        offset,
        programme.costs,
        [low for low, _ in programme.ends],
        [high for _, high in programme.ends],
        [low for low, _, _ in programme.rows],
        [high for _, high, _ in programme.rows],
        list(accumulate((len(row) for _, _, row in programme.rows[:-1]), initial=0)),
        [column for column, _ in terms],
        [float(factor) for _, factor in terms],
        [int(number not in programme.loose) for number in range(len(programme.costs))],
    )
