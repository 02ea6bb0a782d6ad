"""S92: measures with the posting of the date."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.reports.facts import ATTENDED, FACTS, PLAN
from trainer_cli.reports.measures import MEASURES
from trainer_cli.reports.tally import Observation, Span, tallied

FEBRUARY = Span(dt.date(2026, 2, 1), dt.date(2026, 2, 28))
JANUARY = Span(dt.date(2026, 1, 1), dt.date(2026, 1, 31))


def values(name: str, span: Span, *by: str) -> dict[tuple[str, ...], Decimal]:
    measure = MEASURES[name]
    found = measure.observations(ATTENDED, span)
    return {key: measure.value(some) for key, some in tallied(ATTENDED, found, by).items()}


def test_heads_are_those_of_the_last_day() -> None:
    assert values("heads", FEBRUARY, "team") == {("east",): 1, ("west",): 1}
    until = Span(dt.date(2026, 1, 1), dt.date(2026, 3, 20), monthly=True)
    assert values("heads", until, "month", "team") == {
        ("2026-01", "east"): 1,
        ("2026-01", "west"): 1,
        ("2026-02", "east"): 1,
        ("2026-02", "west"): 1,
        ("2026-03", "east"): 2,
    }


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("hours", {("A001",): 2, ("A002",): 2, ("A003",): 2}),
        ("hours-attended", {("A001",): Decimal("1.5"), ("A002",): 1, ("A003",): 0}),
        ("attendance", {("A001",): 75, ("A002",): 100, ("A003",): 0}),
        ("papers", {("A001",): 1, ("A002",): 1}),
        ("exam-points", {("A001",): Decimal("12.5"), ("A002",): 4}),
        ("pass-rate", {("A001",): 100, ("A002",): 0}),
        ("ratings", {("A001",): Decimal("4.5")}),
        ("events", {("A002",): 2}),
    ],
)
def test_each_measure_counts_only_its_days(name: str, found: dict[tuple[str, ...], Decimal]) -> None:
    assert values(name, FEBRUARY, "agent") == found
    assert values(name, JANUARY, "agent") == {}


def test_means_and_shares_are_pooled() -> None:
    assert values("exam-points", FEBRUARY, "exam") == {(FACTS.exam.id,): Decimal("8.25")}
    assert values("pass-rate", FEBRUARY, "plan") == {(PLAN.id,): 50}
    # 2.5 of 4 hours, not the mean of 75, 100 and 0
    assert values("attendance", FEBRUARY, "plan") == {(PLAN.id,): Decimal("62.5")}


def test_what_is_rated_or_happens_is_the_item() -> None:
    assert values("ratings", FEBRUARY, "item") == {("工作態度",): Decimal("4.5")}
    assert values("events", FEBRUARY, "item", "month") == {("表揚", "2026-02"): 2}


def test_a_part_of_nothing_is_nothing() -> None:
    nothing = Observation(FEBRUARY.first, "A001", Decimal(0), of=Decimal(0))
    assert MEASURES["attendance"].value([nothing]) == 0
