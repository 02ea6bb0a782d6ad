"""S57: nothing is guessed about years that nobody published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found, plan

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "plans/junior-2030-12-30.yaml"
ACROSS = ("days: [{date: 2030-12-30}]", "days: [{date: 2030-12-30}, {date: 2030-12-31}, {date: 2031-01-02}]")
WORDS = "are not published: neither official data nor `roster/calendar.csv` names a day of that year"


def test_each_unpublished_year_once(tmp_path: Path) -> None:
    assert found(tmp_path, "calendar", plan("junior", "2030-12-30", ACROSS)) == [
        f"{PLAN}:15:12 calendar-unpublished: the working days of 2030 {WORDS}",
        f"{PLAN}:15:52 calendar-unpublished: the working days of 2031 {WORDS}",
    ]


def test_a_year_that_the_company_names(tmp_path: Path) -> None:
    calendar = {"roster/calendar.csv": "date,kind,name\n2030-05-01,holiday,May Day\n"}

    assert found(tmp_path, "calendar", plan("junior", "2030-12-30", ACROSS) | calendar) == [
        f"{PLAN}:15:52 calendar-unpublished: the working days of 2031 {WORDS}",
    ]
