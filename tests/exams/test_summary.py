"""T42, S84: the figures of an exam."""

from __future__ import annotations

import statistics
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.exams.summary import Summary, summary


def result(single: str, short: str) -> tuple[Decimal, ...]:
    return (Decimal(single), Decimal(short))


def test_figures_worked_out_by_hand() -> None:
    figures = summary({result("4", "1"): 1, result("5", "2.5"): 2, result("3", "2"): 1}, Decimal(5))
    assert figures == Summary(
        count=4,
        mean=Decimal("6.25"),
        deviation=(Decimal(25) / Decimal(12)).sqrt(),
        passed=4,
        sections=(Decimal("4.25"), Decimal(2)),
        distribution={Decimal(5): 2, Decimal("7.5"): 2},
    )


def test_the_pass_mark_itself_passes() -> None:
    assert summary({result("3", "2"): 3, result("3", "1.9"): 5}, Decimal(5)).passed == 3


def test_one_sheet_has_no_spread_and_none_has_no_mean() -> None:
    assert summary({result("3", "2"): 1}, Decimal(5)).deviation is None
    assert summary({}, Decimal(5)) == Summary(
        count=0, mean=None, deviation=None, passed=0, sections=(), distribution={}
    )


@given(st.lists(st.decimals(0, 100, places=1), min_size=2, max_size=30))
def test_mean_and_deviation_agree_with_the_textbook(points: list[Decimal]) -> None:
    results: dict[tuple[Decimal, ...], int] = {}
    for one in points:
        results[one,] = results.get((one,), 0) + 1
    figures = summary(results, Decimal(60))
    assert figures.mean is not None
    assert figures.deviation is not None
    assert abs(figures.mean - statistics.mean(points)) < Decimal("1e-20")
    assert abs(float(figures.deviation) - statistics.stdev(map(float, points))) < 1e-6
