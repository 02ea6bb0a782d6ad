"""S92: measures with the posting of the date."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tests.reports.facts import EXAM_DAY, FACTS, PLAN, WORKSPACE
from trainer_cli.reports.tally import DIMENSIONS, Observation, Span, month_ends, tallied


def test_a_span_holds_both_its_ends() -> None:
    span = Span(dt.date(2026, 2, 1), dt.date(2026, 2, 28))
    assert span.holds(span.first)
    assert span.holds(span.last)
    assert not span.holds(dt.date(2026, 3, 1))


def test_months_end_on_their_last_day_or_where_they_are_cut() -> None:
    ends = month_ends(dt.date(2026, 1, 31), dt.date(2026, 3, 2))
    assert list(ends) == [dt.date(2026, 1, 31), dt.date(2026, 2, 28), dt.date(2026, 3, 2)]
    assert list(month_ends(dt.date(2026, 3, 2), dt.date(2026, 3, 1))) == []
    assert list(month_ends(dt.date(9999, 12, 1), dt.date.max)) == [dt.date.max]


def test_every_dimension_has_a_value_and_nothing_belongs_to_no_team() -> None:
    one = Observation(EXAM_DAY, "A003", Decimal(1), plan=PLAN.id, exam=FACTS.exam.id)
    assert {name: value(WORKSPACE, one) for name, value in DIMENSIONS.items()} == {
        "team": "",
        "tier": "",
        "month": "2026-02",
        "plan": PLAN.id,
        "exam": FACTS.exam.id,
        "agent": "A003",
        "item": "",
    }
    assert DIMENSIONS["tier"](WORKSPACE, one._replace(agent="A001")) == "junior"


def test_observations_are_in_order_of_their_dimensions_tiers_in_their_own() -> None:
    days = (dt.date(2026, 3, 20), dt.date(2026, 2, 20))
    found = [Observation(day, "A001", Decimal(1)) for day in days]
    assert tallied(WORKSPACE, found, ["tier", "team"]) == {
        ("senior", "east"): [found[0]],
        ("junior", "west"): [found[1]],
    }
    assert list(tallied(WORKSPACE, found, ["month"])) == [("2026-02",), ("2026-03",)]
