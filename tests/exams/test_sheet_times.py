"""T39: the time allowed."""

from __future__ import annotations

import pytest

from trainer_cli.exams.sheet_times import Sitting, seconds_sat, sitting


@pytest.mark.parametrize(
    ("start", "end", "late"),
    [
        ("09:00", "11:30", 0),
        ("09:00", "11:31", 1),
        ("09:00:00", "11:30:01", 1),
        ("9:00", "11:00", 0),
        ("2026-02-12 23:00", "2026-02-13 02:00", 30),
        ("2026/2/12 9:00", "2026-02-12T11:29", 0),
        ("2026-02-12 09:00", "11:40", 10),
        ("０９：００", "11:30", 0),
        ("09:00:00 AM", "1:05 pm", 95),
        ("12:10 AM", "12:10 PM", 570),
    ],
)
def test_minutes_late_of_150(start: str, end: str, late: int) -> None:
    seat = sitting(start, end, 150)
    assert (seat.late_minutes, seat.fault) == (late, "")


def test_times_are_kept_in_one_spelling() -> None:
    assert sitting("2026/2/12 9:05", "2026-02-12T11:29:30", 150) == Sitting(
        "2026-02-12 09:05", "2026-02-12 11:29:30"
    )


def test_a_blank_time_says_nothing() -> None:
    assert sitting("", "11:59", 150) == Sitting("", "11:59")
    assert sitting("09:00", " ", 150) == Sitting("09:00", "")


@pytest.mark.parametrize("cell", ["9h", "25:00", "09:60", "2026-02-30 09:00", "9"])
def test_what_is_no_time(cell: str) -> None:
    assert sitting(cell, "11:00", 150).fault == "start"
    assert sitting("09:00", cell, 150).fault == "end"


def test_an_end_before_the_start() -> None:
    assert sitting("11:00", "09:00", 150) == Sitting("11:00", "09:00", fault="order")


def test_how_long_somebody_sat() -> None:
    assert seconds_sat("09:00", "10:30:05") == 5405
    assert seconds_sat("2026-02-12 23:00", "2026-02-13 01:00") == 7200
    assert seconds_sat("2026-02-12 23:00", "23:30") == 1800
    assert (seconds_sat("", "10:30"), seconds_sat("09:00", ""), seconds_sat("?", "10:30")) == (
        None,
        None,
        None,
    )
