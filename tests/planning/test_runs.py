import datetime as dt

from trainer_cli.model.base import DayPart
from trainer_cli.model.plan import PlanDay
from trainer_cli.planning.runs import day_runs


def day(number: int, part: DayPart = "full") -> PlanDay:
    return PlanDay(date=dt.date(2026, 2, number), part=part)


def test_consecutive_full_days_make_a_run() -> None:
    days = [day(13), day(14), day(24), day(25), day(26)]
    assert day_runs(days) == [[day(13), day(14)], [day(24), day(25), day(26)]]


def test_a_half_day_stands_alone() -> None:
    days = [day(9, "afternoon"), day(10), day(11), day(12, "morning")]
    assert day_runs(days) == [[day(9, "afternoon")], [day(10), day(11)], [day(12, "morning")]]


def test_no_days_no_runs() -> None:
    assert day_runs([]) == []
