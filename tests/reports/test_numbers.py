from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from trainer_cli.reports.numbers import chance, day, figure, interval, moment, percent, points, rounded


@pytest.mark.parametrize(
    ("value", "shown"),
    [("12.50", "12.5"), ("100", "100"), ("1E+2", "100"), ("0.00", "0"), ("0.5", "0.5"), ("-3.0", "-3")],
)
def test_points_have_no_trailing_zeros(value: str, shown: str) -> None:
    assert points(Decimal(value)) == shown


def test_a_missing_value_is_a_dash() -> None:
    assert (points(None), day(None), moment(None)) == ("–", "–", "–")


def test_a_day_is_an_iso_date() -> None:
    when = dt.datetime(2026, 2, 9, 23, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))
    assert day(dt.date(2026, 2, 9)) == "2026-02-09"
    assert day(when) == "2026-02-09"
    assert moment(when) == "2026-02-09 23:30 +0800"


def test_a_probability_is_never_shown_as_none() -> None:
    assert [chance(value) for value in (0.00123456, 0.0001, 0.00009, 0)] == [
        "0.0012",
        "0.0001",
        "< 0.0001",
        "< 0.0001",
    ]


def test_halves_are_rounded_away_from_zero() -> None:
    assert rounded(Decimal("2.345")) == Decimal("2.35")
    assert rounded(Decimal("2.344999")) == Decimal("2.34")


def test_percent() -> None:
    assert percent(2, 3) == Decimal("66.67")
    assert percent(0, 0) == 0


def test_figures_and_intervals() -> None:
    assert [figure(value) for value in (0.12345, -0.0001, 1.0, None)] == ["0.123", "0.000", "1.000", "–"]
    assert figure(0.125, 2) == "0.12"
    assert interval((-0.001, 0.5)) == "0.00 … 0.50"
    assert interval(None) == "–"
