"""Intraclass correlations against the table that every text prints."""

from __future__ import annotations

import pytest

from trainer_cli.measuring.icc import intraclass

SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
"""Shrout & Fleiss (1979), table 2: six targets, four judges; table 4 prints the correlations."""


def test_shrout_fleiss_1979() -> None:
    found = intraclass(SHROUT_FLEISS)
    assert [round(value or 0, 2) for value in found] == [0.17, 0.29, 0.71, 0.44, 0.62, 0.91]


def test_no_figure_depends_on_the_unit() -> None:
    assert intraclass([[7 * mark for mark in row] for row in SHROUT_FLEISS]) == intraclass(SHROUT_FLEISS)


def test_full_agreement_is_one() -> None:
    assert intraclass([[1, 1], [2, 2], [5, 5]]) == (1, 1, 1, 1, 1, 1)


def test_raters_who_differ_by_a_constant_are_consistent_but_do_not_agree() -> None:
    found = intraclass([[1, 3], [2, 4], [3, 5]])
    assert (found.icc3, found.icc3k) == (1, 1)
    # mean squares: targets 2, raters 6, rest 0, within 2
    assert found.icc2 == pytest.approx(2 / (2 + 2 * 6 / 3), abs=1e-15)
    assert found.icc1 == 0


@pytest.mark.parametrize("rows", [[], [[1, 2]], [[1], [2], [3]], [[4, 4], [4, 4]]])
def test_undefined(rows: list[list[int]]) -> None:
    assert intraclass(rows) == (None,) * 6
