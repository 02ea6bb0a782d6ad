from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.reports.facts import WORKSPACE
from trainer_cli.reports.measure import measure_report

YEAR = dt.date(2026, 1, 1), dt.date(2026, 3, 20)


def test_rows_are_named_and_have_a_total() -> None:
    report = measure_report(WORKSPACE, "exam-points", ["tier", "agent"], *YEAR)
    assert [(row.names, row.value) for row in report.rows] == [
        ((WORKSPACE.tiers["junior"].name, "A001 林雨晴"), Decimal("12.5")),
        ((WORKSPACE.tiers["junior"].name, "A002 陳柏宇"), Decimal(4)),
    ]
    assert report.total == Decimal("8.25")


def test_people_of_several_months_do_not_add_up() -> None:
    assert measure_report(WORKSPACE, "heads", ["month"], *YEAR).total is None
    assert measure_report(WORKSPACE, "heads", ["team"], *YEAR).total == 2
    assert measure_report(WORKSPACE, "papers", ["month"], *YEAR).total == 2


def test_one_dimension_has_a_chart() -> None:
    assert measure_report(WORKSPACE, "papers", ["agent"], *YEAR).bars == [
        ("A001 林雨晴", Decimal(1)),
        ("A002 陳柏宇", Decimal(1)),
    ]
    assert measure_report(WORKSPACE, "papers", ["exam"], *YEAR).bars == []
    assert measure_report(WORKSPACE, "papers", ["agent", "month"], *YEAR).bars == []


def test_nothing_has_no_total() -> None:
    report = measure_report(WORKSPACE, "papers", ["team"], dt.date(2025, 1, 1), dt.date(2025, 12, 31))
    assert (report.rows, report.total) == ((), None)


def test_an_unknown_measure_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        measure_report(WORKSPACE, "luck", ["team"], *YEAR)
