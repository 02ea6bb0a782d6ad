"""On which days something found is so."""

from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.checks.found import Found
from trainer_cli.text.problem import Problem

DAY = dt.date(2026, 2, 12)
LATER = dt.date(2026, 2, 20)


@pytest.mark.parametrize(
    ("since", "until", "days"),
    [
        (None, None, ["2026-02-11", "2026-02-12", "2026-02-20", "2026-02-21"]),
        (DAY, None, ["2026-02-12", "2026-02-20", "2026-02-21"]),
        (None, DAY, ["2026-02-11", "2026-02-12"]),
        (DAY, LATER, ["2026-02-12", "2026-02-20"]),
    ],
)
def test_both_days_belong_to_it(since: dt.date | None, until: dt.date | None, days: list[str]) -> None:
    found = Found(Problem(code="x", message="y"), since, until)
    asked = ["2026-02-11", "2026-02-12", "2026-02-20", "2026-02-21"]

    assert [day for day in asked if found.holds(dt.date.fromisoformat(day))] == days
