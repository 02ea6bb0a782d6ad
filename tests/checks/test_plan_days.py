"""T15-T22, T42, C11: the days of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found, plan

if TYPE_CHECKING:
    from pathlib import Path

SECOND = "plans/junior-2026-03-02.yaml"
PLAN = "plans/junior-2026-02-09.yaml"
ONE_DAY = "days: [{date: 2026-03-02}]"


def days(tmp_path: Path, *changes: tuple[str, str]) -> list[str]:
    """What is found in a second plan of one day, some words exchanged."""
    place = f"{SECOND}:"
    return [
        one.removeprefix(place)
        for one in found(tmp_path, "plan-days", plan("junior", "2026-03-02", *changes))
    ]


def test_holidays_weekends_and_make_up_days(tmp_path: Path) -> None:
    worked = "{date: 2026-02-14}"  # a Saturday, made up for before Lunar New Year
    free = "{date: 2026-02-17}, {date: 2026-02-28}, {date: 2026-03-01}"
    found_ = days(
        tmp_path, (ONE_DAY, f"days: [{worked}, {free}]"), ("start: 2026-03-02", "start: 2026-02-14")
    )

    assert found_ == [
        "15:11 plan-days-length: stage 1 takes 4 days, its tier estimates 1",
        "15:32 plan-days-not-working: 2026-02-17 is not a working day",
        "15:72 plan-days-not-working: 2026-03-01 is not a working day",
    ]


def test_a_day_of_the_companys_own_calendar(tmp_path: Path) -> None:
    calendar = {"roster/calendar.csv": "date,kind,name\n2026-03-02,holiday,moving\n"}
    files = plan("junior", "2026-03-02") | calendar

    assert found(tmp_path, "plan-days", files) == [
        f"{SECOND}:15:12 plan-days-not-working: 2026-03-02 is not a working day"
    ]


def test_unpublished_years_are_the_check_calendar(tmp_path: Path) -> None:
    assert found(tmp_path, "plan-days", plan("junior", "2030-01-05")) == []


def test_another_start(tmp_path: Path) -> None:
    assert days(tmp_path, ("start: 2026-03-02", "start: 2026-03-03")) == [
        "4:8 plan-days-start: the plan starts on 2026-03-03, but its first day is 2026-03-02"
    ]


@pytest.mark.parametrize(
    ("written", "found_"),
    [
        ("{date: 2026-03-02, part: morning}, {date: 2026-03-02, part: afternoon}", []),
        ("{date: 2026-03-02, part: afternoon}, {date: 2026-03-03, part: morning}", []),
        (
            "{date: 2026-03-02, part: afternoon}, {date: 2026-03-02, part: morning}",
            ["2026-03-02 (morning) begins before 2026-03-02 (afternoon) is over"],
        ),
        (
            "{date: 2026-03-02}, {date: 2026-03-02, part: afternoon}",
            ["2026-03-02 (afternoon) begins before 2026-03-02 (full) is over"],
        ),
        (
            "{date: 2026-03-02, part: morning}, {date: 2026-03-02, part: morning}",
            ["2026-03-02 (morning) begins before 2026-03-02 (morning) is over"],
        ),
    ],
)
def test_order_of_half_days(tmp_path: Path, written: str, found_: list[str]) -> None:
    messages = [
        one.partition("plan-days-order: ")[2] for one in days(tmp_path, (ONE_DAY, f"days: [{written}]"))
    ]

    assert messages == found_


def test_the_next_stage_begins_after_the_marking(tmp_path: Path) -> None:  # C11
    day = "    days: [{date: 2026-02-10, part: afternoon}]\n"
    third = "  - number: 3\n    name: Sharing\n    kind: sharing\n" + day
    files = {PLAN: base(PLAN)[PLAN] + third}

    assert found(tmp_path, "plan-days", files) == [
        f"{PLAN}:32:12 plan-days-order: 2026-02-10 (afternoon) begins before 2026-02-10 (afternoon) is over"
    ]


@pytest.mark.parametrize(
    ("written", "found_"),
    [
        ("{date: 2026-03-02, part: morning}", []),
        ("{date: 2026-03-02}, {date: 2026-03-03, part: morning}", []),
        (
            "{date: 2026-03-02}, {date: 2026-03-03}",
            ["15:11 plan-days-length: stage 1 takes 2 days, its tier estimates 1"],
        ),
    ],
)
def test_about_one_day(tmp_path: Path, written: str, found_: list[str]) -> None:  # T16
    assert days(tmp_path, (ONE_DAY, f"days: [{written}]")) == found_


def test_the_larger_tolerance_counts(tmp_path: Path) -> None:  # T16
    two_days = (ONE_DAY, "days: [{date: 2026-03-02}, {date: 2026-03-03}]")
    tier = base("curricula/junior/tier.yaml", ("days: 1,", "days: 1, tolerance: 1,"))

    assert found(tmp_path, "plan-days", plan("junior", "2026-03-02", two_days) | tier) == []


def test_a_stage_that_the_tier_does_not_have(tmp_path: Path) -> None:
    two_days = (ONE_DAY, "days: [{date: 2026-03-02}, {date: 2026-03-03}]")

    assert days(tmp_path, two_days, ("number: 1", "number: 7")) == []
    assert found(tmp_path, "plan-days", plan("gold", "2026-03-02", two_days)) == []


def test_a_stage_without_days_is_the_check_plan(tmp_path: Path) -> None:
    assert days(tmp_path, (ONE_DAY, "days: []")) == []


def test_late_marking(tmp_path: Path) -> None:  # T42
    late = base(PLAN, ("marking: {date: 2026-02-10", "marking: {date: 2026-02-11"))

    assert found(tmp_path, "plan-days", late) == [
        (
            f"{PLAN}:28:14 plan-days-marking: "
            "the marking on 2026-02-11 comes after 2026-02-10, the day by which it is due"
        )
    ]
    later = base("trainer.yaml", ("name: Lamp shop", "name: Lamp shop\npolicy: {marking_days: 1}"))
    assert found(tmp_path, "plan-days", late | later) == []


def test_marking_without_an_exam_day(tmp_path: Path) -> None:
    files = base(PLAN, ("days: [{date: 2026-02-10, part: morning}]", "days: []"))

    assert found(tmp_path, "plan-days", files) == []
