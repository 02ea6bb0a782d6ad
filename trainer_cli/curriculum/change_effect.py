"""Whom and what a change event concerns: courses, points, and who learned them before (S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from trainer_cli.model.bank import ChangeEvent
    from trainer_cli.model.curriculum import PlacedCourse, Point
    from trainer_cli.model.plan import Plan


class TouchedCourse(NamedTuple):
    """A course that an event names, or of which it names points; `points` are all that it concerns."""

    placed: PlacedCourse
    points: tuple[Point, ...]


class Trained(NamedTuple):
    """An agent who learned a touched course before the event: in which plan, and the last day of the teaching."""

    agent: str
    plan: str
    day: dt.date


def touched_courses(courses: Iterable[PlacedCourse], event: ChangeEvent) -> list[TouchedCourse]:
    """The courses that an event concerns; of a course that it names itself all points are meant."""
    found = []
    for placed in courses:
        is_whole = placed.course.id in event.courses
        points = tuple(one for one in placed.course.points if is_whole or one.id in event.points)
        if is_whole or points:
            found.append(TouchedCourse(placed, points))
    return found


def trained_before(plans: Iterable[Plan], courses: frozenset[str], day: dt.date) -> list[Trained]:
    """Who was taught one of the courses on a day before `day`, in order of the last such day.

    Of an agent who was taught several times the last time is told.
    """
    found: dict[str, Trained] = {}
    for last, plan in sorted(_taught(plans, courses, day), key=lambda pair: (pair[0], pair[1].id)):
        found |= {agent: Trained(agent, plan.id, last) for agent in plan.agents}
    return sorted(found.values(), key=lambda one: (one.day, one.agent))


def _taught(plans: Iterable[Plan], courses: frozenset[str], day: dt.date) -> Iterator[tuple[dt.date, Plan]]:
    """The plans that taught one of the courses before the day, each with the last day on which it did."""
    for plan in plans:
        days = [
            one.date
            for stage in plan.stages
            if not courses.isdisjoint(stage.courses)
            for one in stage.days
            if one.date < day
        ]
        if days:
            yield max(days), plan
