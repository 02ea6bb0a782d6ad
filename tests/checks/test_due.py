"""T42: the day by which marking is done."""

from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.checks.due import working_day_after
from trainer_cli.planning.workdays import Calendar

CHINA = Calendar("CN", {})


@pytest.mark.parametrize(
    ("date", "count", "due"),
    [
        ("2026-02-12", 0, "2026-02-12"),
        ("2026-02-12", 1, "2026-02-13"),
        ("2026-02-13", 1, "2026-02-14"),  # a Saturday that is worked before the holidays
        ("2026-02-13", 2, "2026-02-24"),  # after Lunar New Year
    ],
)
def test_holidays_are_passed_over(date: str, count: int, due: str) -> None:
    assert working_day_after(CHINA, dt.date.fromisoformat(date), count) == dt.date.fromisoformat(due)


def test_nothing_is_guessed_beyond_the_published_years() -> None:
    assert working_day_after(CHINA, dt.date(2030, 1, 7), 1) is None
