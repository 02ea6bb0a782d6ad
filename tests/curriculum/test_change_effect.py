"""S10: which courses and people a change concerns."""

from __future__ import annotations

import datetime as dt

from tests.curriculum.placed import placed_courses
from trainer_cli.curriculum.change_effect import Trained, touched_courses, trained_before
from trainer_cli.model.bank import ChangeEvent
from trainer_cli.model.plan import Plan, PlanDay, PlanStage

PROJECT = """
id: skills
order: 1
name: 技巧
courses:
  - id: talk
    name: 溝通
    block: skills
    stage: 3
    kind: mixed
    minutes: 80
    points: [{id: talk-p1, name: 開場}, {id: talk-p2, name: 語氣}]
  - {id: follow-up, name: 回訪, block: skills, stage: 3, kind: mixed, minutes: 60}
"""
MARCH = dt.date(2026, 3, 1)


def event(*, courses: tuple[str, ...] = (), points: tuple[str, ...] = ()) -> ChangeEvent:
    at = dt.datetime(2026, 2, 20, 9, tzinfo=dt.UTC)
    return ChangeEvent(
        id="c", kind="product", what="新", day=MARCH, courses=courses, points=points, at=at, by="TR01"
    )


def touched(**named: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    found = touched_courses(placed_courses("junior", PROJECT), event(**named))
    return [(one.placed.course.id, [point.id for point in one.points]) for one in found]


def test_a_point_touches_its_course_and_a_course_all_its_points() -> None:
    assert touched(points=("talk-p2",)) == [("talk", ["talk-p2"])]
    assert touched(courses=("talk", "follow-up")) == [("talk", ["talk-p1", "talk-p2"]), ("follow-up", [])]


def plan(name: str, agents: tuple[str, ...], *days: str, courses: tuple[str, ...] = ("talk",)) -> Plan:
    dates = tuple(PlanDay(date=dt.date.fromisoformat(day)) for day in days)
    stage = PlanStage(number=1, name="講課", kind="teaching", days=dates, courses=courses)
    return Plan(id=name, title=name, tier="junior", start=dates[0].date, agents=agents, stages=(stage,))


def test_who_was_taught_before_the_day_by_the_last_time() -> None:
    plans = [
        plan("second", ("A001",), "2026-02-20", "2026-02-23", "2026-03-02"),
        plan("first", ("A001", "A002"), "2026-02-09"),
        plan("later", ("A003",), "2026-03-01"),
        plan("other", ("A004",), "2026-02-09", courses=("follow-up",)),
    ]
    assert trained_before(plans, frozenset({"talk"}), MARCH) == [
        Trained("A002", "first", dt.date(2026, 2, 9)),
        Trained("A001", "second", dt.date(2026, 2, 23)),
    ]
