"""T37: every choice of a small bank."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.exams.bank import candidate, single
from trainer_cli.exams.search import GaveUp, Wanted, found_form

A = [candidate("company", single(f"company-{n}", one)) for n, one in enumerate(["0.9", "0.8", "0.3"])]
B = [candidate("rules", single(f"rules-{n}", one)) for n, one in enumerate(["0.6", "0.5"])]


def wanted(least: str, most: str, low: int = 1, high: int = 2) -> Wanted:
    """Two sections, of two places at 1 point and one at 2, from two courses."""
    return Wanted(
        choices=[[*A, *B], [*A, *B]],
        counts=[2, 1],
        points=[Decimal(1), Decimal(2)],
        courses=["company", "rules"],
        low=low,
        high=high,
        least=Decimal(least),
        most=Decimal(most),
    )


def test_it_finds_the_only_form_in_reach() -> None:
    found = found_form(wanted("1.7", "1.7"), steps=1000)
    assert found is not None
    # 0.3 at 2 points, 0.6 and 0.5 at 1: nothing else is as hard.
    assert [str(one.difficulty) for one in found] == ["0.6", "0.5", "0.3"]


def test_nothing_to_find() -> None:
    assert found_form(wanted("1.6", "1.65"), steps=1000) is None
    assert found_form(wanted("0", "9", low=2), steps=1000) is None


def test_it_gives_up_after_the_steps_allowed() -> None:
    with pytest.raises(GaveUp):
        found_form(wanted("1.7", "1.7"), steps=3)


def test_it_does_not_begin_with_a_form_too_large() -> None:
    with pytest.raises(GaveUp):
        found_form(replace(wanted("0", "9"), counts=[201, 0]), steps=1000)
