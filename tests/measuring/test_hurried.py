"""Who was done too soon (T40)."""

from __future__ import annotations

from trainer_cli.measuring.hurried import Times, short_times


def test_less_than_half_of_the_usual_time_is_short() -> None:
    seconds = {"A1": 6000, "A2": 5400, "A3": 2699, "A4": 5400, "A5": 2700, "A6": 7000}
    assert short_times(seconds, 50) == Times(6, 5400, 2700, {"A3": 2699})


def test_less_than_ten_seconds_a_question_is_short_whatever_the_others_need() -> None:
    assert short_times({"A1": 400, "A2": 300, "A3": 500, "A4": 501, "A5": 600}, 50) == Times(
        5, 500, 500, {"A2": 300, "A1": 400}
    )


def test_few_times_have_no_median() -> None:
    assert short_times({"A1": 400, "A2": 6000}, 50) == Times(2, None, 500, {"A1": 400})
    assert short_times({}, 50) == Times(0, None, 500, {})
