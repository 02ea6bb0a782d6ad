"""Questions that are answered right more often than before (T40)."""

from __future__ import annotations

from fractions import Fraction
from math import comb

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.measuring.familiar import Tally, jumps, rise


def test_the_tea_of_fisher() -> None:
    """Fisher (1935), The Design of Experiments, chapter 2: of eight cups all four are told, by chance once in 70."""
    assert rise(Tally(0, 4), Tally(4, 4)) == pytest.approx(1 / 70)
    assert rise(Tally(1, 4), Tally(3, 4)) == pytest.approx(17 / 70)


@settings(max_examples=60)
@given(st.integers(0, 30), st.integers(0, 30), st.data())
def test_the_chance_is_exact(n: int, other: int, data: st.DataObject) -> None:
    before = Tally(data.draw(st.integers(0, n)), n)
    now = Tally(data.draw(st.integers(0, other)), other)
    right = before.right + now.right
    ways = sum(comb(other, k) * comb(n, right - k) for k in range(now.right, min(right, other) + 1))
    assert rise(before, now) == pytest.approx(float(Fraction(ways, comb(n + other, right))), rel=1e-9)


def test_only_what_rose_beyond_chance_is_listed() -> None:
    before = {"q1": Tally(10, 40), "q2": Tally(30, 40), "q3": Tally(39, 40), "gone": Tally(1, 40)}
    now = {"q1": Tally(35, 40), "q2": Tally(33, 40), "q3": Tally(1, 40), "new": Tally(40, 40)}
    (found,) = jumps(before, now, 0.01)
    assert (found.question, found.before.share, found.now.share) == ("q1", 0.25, 0.875)
    assert found.corrected == 3 * found.chance < 1e-6
    assert [one.question for one in jumps(before, now, 1.0)] == ["q1", "q2", "q3"]


def test_nobody_has_no_share() -> None:
    assert Tally(0, 0).share == 0
