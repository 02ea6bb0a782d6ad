from __future__ import annotations

import datetime as dt

import msgspec

from tests.reports.facts import PLAN
from trainer_cli.reports.stages import StageToday, last_day, stage_today

EMPTY = msgspec.structs.replace(PLAN, stages=PLAN.stages[2:])


def test_a_plan_ends_on_the_last_day_of_its_stages() -> None:
    assert last_day(PLAN) == dt.date(2026, 2, 12)
    assert last_day(EMPTY) is None


def test_a_stage_that_runs_tells_its_day() -> None:
    assert stage_today(PLAN, dt.date(2026, 2, 10)) == StageToday(
        plan="junior-2026-02-09",
        stage=PLAN.stages[0],
        first=dt.date(2026, 2, 9),
        last=dt.date(2026, 2, 10),
        day=2,
        days=2,
        agents=3,
    )


def test_between_stages_the_next_one_is_to_come() -> None:
    found = stage_today(PLAN, dt.date(2026, 2, 11))
    assert found is not None
    assert (found.stage.number, found.day, found.days) == (2, 0, 1)


def test_a_plan_that_is_over_or_has_no_days_is_at_no_stage() -> None:
    assert stage_today(PLAN, dt.date(2026, 2, 13)) is None
    assert stage_today(EMPTY, dt.date(2026, 2, 9)) is None
