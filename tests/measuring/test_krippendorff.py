"""Krippendorff's alpha against his own example."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.measuring.krippendorff import interval, nominal, ordinal, ratio

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 . . .",
    "1 2 3 3 2 2 4 1 2 5 . 3",
    ". 3 3 3 2 3 4 2 2 5 1 .",
    "1 2 3 3 2 4 4 1 2 5 1 .",
)
"""Krippendorff (2011), section D: four observers, twelve units, some ratings missing."""
UNITS = [
    [int(one) for one in unit if one != "."]
    for unit in zip(*(line.split() for line in OBSERVERS), strict=True)
]


@pytest.mark.parametrize(
    ("metric", "printed"), [(nominal, 0.743), (ordinal, 0.815), (interval, 0.849), (ratio, 0.797)]
)
def test_krippendorff_2011(metric: Callable[[Sequence[Sequence[int]]], float | None], printed: float) -> None:
    assert metric(UNITS) == pytest.approx(printed, abs=0.0005)


def test_three_coders() -> None:
    # Three coders, fifteen units: printed nominal 0.691, interval 0.811
    coders = (
        ". . . . . 3 4 1 2 1 1 3 3 . 3",
        "1 . 2 1 3 3 4 3 . . . . . . .",
        ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
    )
    units = [
        [int(one) for one in unit if one != "."]
        for unit in zip(*(line.split() for line in coders), strict=True)
    ]
    assert nominal(units) == pytest.approx(0.691, abs=0.0005)
    assert interval(units) == pytest.approx(0.811, abs=0.0005)


@given(st.lists(st.lists(st.integers(0, 5), max_size=4), max_size=6))
def test_alpha_is_one_minus_observed_by_expected_distance(units: list[list[int]]) -> None:
    paired = [unit for unit in units if len(unit) > 1]
    ratings = [rating for unit in paired for rating in unit]

    def distance(some: list[int]) -> float:
        return sum((a - b) ** 2 for a in some for b in some) / (len(some) - 1)

    if len(set(ratings)) > 1:
        expected = 1 - sum(map(distance, paired)) / distance(ratings)
        assert interval(units) == pytest.approx(expected, abs=1e-12)
    else:
        assert interval(units) is None


def test_categories_may_be_words() -> None:
    assert nominal([["pass", "pass"], ["fail", "fail"], ["pass", "fail"]]) == pytest.approx(4 / 9, abs=1e-15)


def test_order_alone_decides_the_ordinal_alpha() -> None:
    assert ordinal([[value**3 for value in unit] for unit in UNITS]) == ordinal(UNITS)


def test_undefined() -> None:
    assert [metric([[3, 3], [3], []]) for metric in (nominal, ordinal, interval, ratio)] == [None] * 4
    assert ratio([[1, -1], [2, 3]]) is None
    assert nominal([]) is None
    assert ratio([]) is None
