"""S67: the day that a policy names exists in every year."""

from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.planning.policy_day import policy_day


@pytest.mark.parametrize(
    ("year", "named", "day"),
    [
        (2026, "01-31", dt.date(2026, 1, 31)),
        (2027, "02-30", dt.date(2027, 2, 28)),
        (2028, "02-30", dt.date(2028, 2, 29)),
        (2027, "04-31", dt.date(2027, 4, 30)),
        (9999, "12-31", dt.date(9999, 12, 31)),
    ],
)
def test_a_day_that_a_month_lacks_is_its_last(year: int, named: str, day: dt.date) -> None:
    assert policy_day(year, named) == day
