"""Kappa against published tables."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.measuring.kappa import kappas


def pairs(table: list[list[int]]) -> list[tuple[int, int]]:
    """The ratings that a table of counts sums up, rows the first rater's."""
    return [
        (row, column) for row, cells in enumerate(table) for column, n in enumerate(cells) for _ in range(n)
    ]


def test_cohen_1968_two_hundred_patients() -> None:
    # Cohen (1968), table 1: 200 patients in three categories; printed kappa .492
    found = kappas(pairs([[88, 14, 18], [10, 40, 10], [2, 6, 12]]))
    assert found.plain == pytest.approx(0.492, abs=0.0005)


def test_hout_1987_ninety_one_couples() -> None:
    # Agresti, table of Hout et al. (1987); R's vcd prints 0.1293 and, with linear weights, 0.2374
    found = kappas(pairs([[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]]))
    assert found.plain == pytest.approx(0.1293, abs=0.00005)
    assert found.linear == pytest.approx(0.2374, abs=0.00005)


@pytest.mark.parametrize(
    ("table", "expected"),
    [([[20, 5], [10, 15]], 0.4), ([[45, 15], [25, 15]], 6 / 46), ([[25, 35], [5, 35]], 14 / 54)],
)
def test_the_same_share_agrees_beyond_chance_or_not(table: list[list[int]], expected: float) -> None:
    found = kappas(pairs(table))
    assert found.plain == pytest.approx(expected, abs=1e-15)
    assert found == (found.plain,) * 3  # with two categories weights change nothing


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_kappa_is_one_minus_observed_by_expected_distance(some: list[tuple[int, int]]) -> None:
    def by_definition(power: int) -> float | None:
        observed = sum(abs(a - b) ** power for a, b in some)
        expected = sum(abs(a - b) ** power for a, _ in some for _, b in some)
        return 1 - len(some) * observed / expected if expected else None

    found = kappas(some)
    assert found.linear == pytest.approx(by_definition(1), abs=1e-12)
    assert found.quadratic == pytest.approx(by_definition(2), abs=1e-12)


def test_undefined_where_chance_agrees_fully() -> None:
    assert kappas([(0, 0), (0, 0)]) == (None, None, None)
    assert kappas([]) == (None, None, None)
