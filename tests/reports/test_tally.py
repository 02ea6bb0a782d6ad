"""S92: measures with the posting of the date."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.reports.facts import ATTENDED, EXAM_DAY, FACTS, PLAN, WORKSPACE
from trainer_cli.reports.tally import DIMENSIONS, MEASURES, Observation, Span, month_ends, tallied

FEBRUARY = Span(dt.date(2026, 2, 1), dt.date(2026, 2, 28))
JANUARY = Span(dt.date(2026, 1, 1), dt.date(2026, 1, 31))


def values(name: str, span: Span, *by: str) -> dict[tuple[str, ...], Decimal]:
    measure = MEASURES[name]
    found = measure.observations(ATTENDED, span)
    return {key: measure.value(some) for key, some in tallied(ATTENDED, found, by).items()}


def test_months_end_on_their_last_day_or_where_they_are_cut() -> None:
    ends = month_ends(dt.date(2026, 1, 31), dt.date(2026, 3, 2))
    assert list(ends) == [dt.date(2026, 1, 31), dt.date(2026, 2, 28), dt.date(2026, 3, 2)]
    assert list(month_ends(dt.date(2026, 3, 2), dt.date(2026, 3, 1))) == []


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
        ("papers", {("A001",): 1, ("A002",): 1}),
        ("exam-points", {("A001",): Decimal("12.5"), ("A002",): 4}),
        ("pass-rate", {("A001",): 100, ("A002",): 0}),
    ],
)
def test_each_measure_counts_only_its_days(name: str, found: dict[tuple[str, ...], Decimal]) -> None:
    assert values(name, FEBRUARY, "agent") == found
    assert values(name, JANUARY, "agent") == {}


def test_means_and_shares_are_pooled() -> None:
    assert values("exam-points", FEBRUARY, "exam") == {(FACTS.exam.id,): Decimal("8.25")}
    assert values("pass-rate", FEBRUARY, "plan") == {(PLAN.id,): 50}


def test_every_dimension_has_a_value_and_nothing_belongs_to_no_team() -> None:
    one = Observation(EXAM_DAY, "A003", Decimal(1), PLAN.id, FACTS.exam.id)
    assert {name: value(WORKSPACE, one) for name, value in DIMENSIONS.items()} == {
        "team": "",
        "tier": "",
        "month": "2026-02",
        "plan": PLAN.id,
        "exam": FACTS.exam.id,
        "agent": "A003",
    }
    assert DIMENSIONS["tier"](WORKSPACE, one._replace(agent="A001")) == "junior"
