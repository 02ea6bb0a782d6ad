"""Counting answers: for each item how many people gave which answer, and what they scored in all."""

from __future__ import annotations

from fractions import Fraction
from math import lcm
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    import numpy as np
    from numpy.typing import NDArray

    from trainer_cli.measuring.coded import Coded, Codes

    Whole = NDArray[np.int64]

GROUP = Fraction(27, 100)
"""The share of people in the upper group, and in the lower one: Kelley (1939)."""


class Item(NamedTuple):
    """An item to be measured.

    `full` are its points; `worth` maps an answer to what it earns, and any other earns nothing. `options` are
    the answers that could be chosen, as far as they are known; None where an answer is no choice.
    """

    id: str
    full: Decimal
    worth: Mapping[str, Decimal]
    options: tuple[str, ...] | None = ()


class Given(NamedTuple):
    """An answer: so many `people` gave it, they scored `score` together, and it is `worth` so much."""

    people: int
    score: int
    worth: int


NOBODY = Given(0, 0, 0)
"""An answer that nobody gave."""


class ItemCounts(NamedTuple):
    """The answers to an item by their codes; `gap` is what the upper group earned more than the lower."""

    given: dict[int, Given]
    gap: int

    @property
    def earned(self) -> int:
        """What all people earned together."""
        return sum(one.people * one.worth for one in self.given.values())


class Counts(NamedTuple):
    """What was counted. Scores are whole numbers, `unit` to the point.

    `score` is the sum over all `people`, `squares` that of the squares; each group has `group` people.
    """

    people: int
    unit: int
    score: int
    squares: int
    group: int
    items: tuple[ItemCounts, ...]


def counts(coded: Coded, items: Sequence[Item]) -> Counts:
    """The counts of answers to `items`, which are those of `coded` in its order.

    The groups are the first and the last 27 % of all people ordered from the highest score to the lowest,
    those with the same score in the order of the file. Their number is rounded to the nearest, a half to the
    even number.
    """
    import numpy as np  # noqa: PLC0415  # only for statistics

    unit = lcm(*(_denominator(points) for item in items for points in (item.full, *item.worth.values())))
    worths = [_worths(item, unit, coded) for item in items]
    scored = [_scores(block, worths) for block in coded.blocks]
    scores = np.concatenate([*scored, np.zeros(0, np.int64)])
    group = round(GROUP * len(scores))
    values, numbers = np.unique(scores, return_counts=True)
    tally = list(zip(values.tolist(), numbers.tolist(), strict=True))
    people, sums = _by_answer(coded, scored, len(items))
    gaps = _gaps(coded.blocks, worths, _sides(scores, group))
    return Counts(
        people=len(scores),
        unit=unit,
        score=sum(value * number for value, number in tally),
        squares=sum(value * value * number for value, number in tally),
        group=group,
        items=tuple(
            ItemCounts(_given(number, total, worth), gap)
            for number, total, worth, gap in zip(people, sums, worths, gaps, strict=True)
        ),
    )


def _denominator(points: Decimal) -> int:
    return points.as_integer_ratio()[1]


def _worths(item: Item, unit: int, coded: Coded) -> Whole:
    """What each code is worth, in units."""
    import numpy as np  # noqa: PLC0415  # as above

    worths = np.zeros(coded.book.size, np.int64)
    for answer, points in item.worth.items():
        if answer in coded.book:
            worths[coded.book[answer]] = int(points * unit)
    return worths


def _scores(block: Codes, worths: Sequence[Whole]) -> Whole:
    import numpy as np  # noqa: PLC0415  # as above

    scores = np.zeros(block.shape[1], np.int64)
    for codes, worth in zip(block, worths, strict=True):
        scores += worth[codes]
    return scores


def _by_answer(coded: Coded, scored: Sequence[Whole], items: int) -> tuple[Whole, NDArray[np.float64]]:
    """For each item and code the people, and the sum of their scores, which is whole up to 2^53."""
    import numpy as np  # noqa: PLC0415  # as above

    size = coded.book.size
    people, sums = np.zeros((items, size), np.int64), np.zeros((items, size))
    for block, scores in zip(coded.blocks, scored, strict=True):
        for item, codes in enumerate(block):
            people[item] += np.bincount(codes, minlength=size)
            sums[item] += np.bincount(codes, scores, minlength=size)
    return people, sums


def _given(people: Whole, sums: NDArray[np.float64], worths: Whole) -> dict[int, Given]:
    return {
        int(code): Given(int(people[code]), int(sums[code]), int(worths[code]))
        for code in people.nonzero()[0]
    }


def _sides(scores: Whole, group: int) -> Whole:
    """1 for a person of the upper group, -1 for one of the lower, else 0."""
    import numpy as np  # noqa: PLC0415  # as above

    order = np.argsort(-scores, kind="stable")
    sides = np.zeros(len(scores), np.int64)
    sides[order[:group]] = 1
    sides[order[len(order) - group :]] = -1
    return sides


def _gaps(blocks: Iterable[Codes], worths: Sequence[Whole], sides: Whole) -> list[int]:
    """For each item what the upper group earned, less what the lower did."""
    gaps, first = [0] * len(worths), 0
    for block in blocks:
        own = sides[first : first + block.shape[1]]
        chosen = own.nonzero()[0]
        for item, worth in enumerate(worths):
            gaps[item] += int(worth[block[item][chosen]] @ own[chosen])
        first += block.shape[1]
    return gaps
