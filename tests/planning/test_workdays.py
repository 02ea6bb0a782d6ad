"""T15, S57: working days come from published calendars only."""

import datetime as dt

import chinese_calendar
import pytest

from trainer_cli.model.roster import CalendarDay
from trainer_cli.planning.workdays import Calendar, working_days
from trainer_cli.text.problem import Problem

CN = Calendar("CN", {})


def company_days(*days: CalendarDay) -> dict[dt.date, CalendarDay]:
    return {day.date: day for day in days}


ANNIVERSARY = CalendarDay(date=dt.date(2026, 8, 21), kind="holiday", name="公司週年慶")


@pytest.mark.parametrize(
    ("date", "worked"),
    [
        (dt.date(2026, 2, 13), True),  # an ordinary Friday
        (dt.date(2026, 2, 14), True),  # a Saturday made up for the Spring Festival
        (dt.date(2026, 2, 16), False),  # a Monday of the Spring Festival
        (dt.date(2026, 3, 1), False),  # an ordinary Sunday
    ],
)
def test_the_official_calendar_knows_holidays_and_make_up_days(date: dt.date, *, worked: bool) -> None:
    assert CN.is_working_day(date) is worked


def test_the_official_days_are_those_of_the_library() -> None:
    days = [dt.date(2025, 1, 1) + dt.timedelta(days=number) for number in range(730)]
    assert [CN.is_working_day(day) for day in days] == [chinese_calendar.is_workday(day) for day in days]


def test_the_company_calendar_overrides_the_official_one() -> None:
    inventory = CalendarDay(date=dt.date(2026, 8, 22), kind="workday", name="盤點")
    calendar = Calendar("CN", company_days(ANNIVERSARY, inventory))
    assert not calendar.is_working_day(dt.date(2026, 8, 21))
    assert calendar.is_working_day(dt.date(2026, 8, 22))
    assert not calendar.is_working_day(dt.date(2026, 8, 23))


def test_a_year_without_data_is_not_published() -> None:
    assert CN.published(2026)
    assert not CN.published(1999)
    assert not Calendar("none", {}).published(2026)


def test_a_year_that_the_company_calendar_names_is_published() -> None:
    calendar = Calendar("none", company_days(ANNIVERSARY))
    assert calendar.published(2026)
    assert not calendar.published(2025)
    assert [calendar.is_working_day(dt.date(2026, 8, day)) for day in (20, 21, 22, 23, 24)] == [
        True,
        False,
        False,
        False,
        True,
    ]


def test_an_unpublished_day_is_never_guessed() -> None:
    with pytest.raises(ValueError, match="the calendar of 1999 is not published"):
        CN.is_working_day(dt.date(1999, 2, 9))


def test_working_days_are_counted_from_the_start_on() -> None:
    assert working_days(CN, dt.date(2026, 2, 13), 3) == (
        dt.date(2026, 2, 13),
        dt.date(2026, 2, 14),
        dt.date(2026, 2, 24),
    )


def test_working_days_that_reach_an_unpublished_year_are_refused() -> None:
    calendar = Calendar("none", company_days(ANNIVERSARY))
    assert working_days(calendar, dt.date(2026, 12, 30), 3) == Problem(
        code="calendar-unpublished",
        message="the working days of 2027 are not published: "
        "neither official data nor `roster/calendar.csv` names a day of that year",
        remedy="write the holidays and make-up days of 2027 into `roster/calendar.csv`, "
        "or plan within the published years",
        clause="S57",
    )
    assert working_days(calendar, dt.date(2026, 12, 30), 2) == (dt.date(2026, 12, 30), dt.date(2026, 12, 31))
