"""Days, times, durations and numbers as spreadsheets and people write them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.entered import (
    entered_day,
    entered_month,
    entered_number,
    entered_seconds,
    entered_time,
    is_no_day,
)

MONDAY = dt.date(2026, 2, 9)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-02-09", "2026/2/9", "2026.02.09", "20260209", "46062", "2026年2月9日", "２０２６／２／９",
        " 2026 年 2 月 9 日 ", "2026-02-09 08:30", "2026-02-09T08:30:00", "2026/2/9 (星期一)", "2026年2月9日 週一",
    ],
)  # fmt: skip
def test_a_day(cell: str) -> None:
    assert entered_day(cell) == MONDAY


@pytest.mark.parametrize(
    "cell", ["", "9-Feb", "2026-02-30", "2月9日", "2026-02", "460622", "12345", "2026-02-09x", "tomorrow"]
)
def test_no_day(cell: str) -> None:
    assert entered_day(cell) is None


@pytest.mark.parametrize(
    "cell",
    ["2026-02-30", "2026/02/30", "2026年2月30日", "20260230", "30.2.2026", "2/30/2026", "2月30日", "13月1日"],
)
def test_a_day_that_no_calendar_has(cell: str) -> None:
    assert is_no_day(cell)


@pytest.mark.parametrize(
    "cell", ["", "2026-02-09", "29.2.2028", "3/16/2026", "2月29日", "soon", "46062", "2026-02"]
)
def test_what_may_be_a_day_or_is_nothing_like_one(cell: str) -> None:
    assert not is_no_day(cell)


@pytest.mark.parametrize(
    "cell", ["2026-02", "2026/2", "2026年2月", "202602", "２０２６．２", "2026-02-01", "46054"]
)
def test_a_month(cell: str) -> None:
    assert entered_month(cell) == "2026-02"


@pytest.mark.parametrize("cell", ["", "2月", "2026", "2026-13", "202613"])
def test_no_month(cell: str) -> None:
    assert entered_month(cell) is None


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        ("8:30", "08:30"), ("08:30", "08:30"), ("８：３０", "08:30"), ("08:30:59", "08:30"),
        ("2026-02-09 08:30:00", "08:30"), ("2026年2月9日 8:30", "08:30"), ("8點30分", "08:30"), ("8时30", "08:30"),
        ("8點", "08:00"), ("下午2:05", "14:05"), ("上午 12:10", "00:10"), ("下午12:10", "12:10"), ("2:05 PM", "14:05"),
        ("0:00", "00:00"),
    ],
)  # fmt: skip
def test_a_time(cell: str, time: str) -> None:
    assert entered_time(cell) == time


@pytest.mark.parametrize("cell", ["", "24:30", "8:75", "830", "早上", "8.30"])
def test_no_time(cell: str) -> None:
    assert entered_time(cell) is None


@pytest.mark.parametrize(
    ("cell", "seconds"),
    [
        ("11秒", "11"), ("2分30秒", "150"), ("7小时41分52秒", "27712"), ("7小時", "25200"), ("0:02:30", "150"),
        ("2:30", "150"), ("１２．５", "12.5"), ("12.5秒", "12.5"), ("10 min", "600"), ("1,200", "1200"),
    ],
)  # fmt: skip
def test_seconds(cell: str, seconds: str) -> None:
    assert entered_seconds(cell) == Decimal(seconds)


@pytest.mark.parametrize("cell", ["", " ", "-", "fast", "2分30"])
def test_no_seconds(cell: str) -> None:
    assert entered_seconds(cell) is None


@pytest.mark.parametrize(
    ("cell", "number"), [("90", "90"), ("９０", "90"), ("1,234.50", "1234.50"), ("-3", "-3"), ("+3.5", "3.5")]
)
def test_a_number(cell: str, number: str) -> None:
    assert str(entered_number(cell)) == number


@pytest.mark.parametrize("cell", ["", "90%", "12,34", "1e3", "nan", "--", "½"])
def test_no_number(cell: str) -> None:
    assert entered_number(cell) is None


@settings(max_examples=100)
@given(st.dates(dt.date(1982, 2, 18), dt.date(2118, 12, 31)))
def test_every_way_to_write_a_day_means_it(day: dt.date) -> None:
    serial = (day - dt.date(1899, 12, 30)).days
    written = (day.isoformat(), f"{day:%Y%m%d}", f"{day.year}/{day.month}/{day.day}", str(serial))
    assert {entered_day(cell) for cell in written} == {day}
    assert entered_month(written[2]) == f"{day:%Y-%m}"


@settings(max_examples=100)
@given(st.text(max_size=12))
def test_any_text_is_read_or_not(cell: str) -> None:
    read = (entered_day, entered_month, entered_time, entered_seconds, entered_number)
    assert all(
        value is None or isinstance(value, str | Decimal | dt.date) for value in (one(cell) for one in read)
    )
