"""A lesson plan fills its course, in more than one way, and lets the agents take part.

The segments of a lesson add up to the minutes of its course (S29), use more than one method (S30), have at
least one interactive segment (S78), and teach every point of the course (S28). Change the segments, or the
course.

For example, in `curricula/junior/lessons/rules.yaml`, for a course of 90 minutes:

    segments:           # lesson-minutes: the segments add up to 60 minutes, the course has 90
      - {minutes: 60, method: lecture, title: 守則講解}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.curriculum.lessons import interactive_segments, methods_used, minutes_over
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.curriculum import Course, Lesson

NAME = "lesson"
CLAUSES: tuple[str, ...] = ("S28", "S29", "S30", "S78")
READS = ("lessons", "courses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Lessons of the wrong length, of one method, without interaction, or with points left out."""
    for lesson in facts.workspace.lessons.values():
        placed = facts.workspace.courses.get(lesson.course)
        if placed:
            yield from _against_course(lesson, placed.course)
        methods = methods_used([lesson])
        if len(methods) == 1:
            yield _problem(
                lesson,
                "lesson-methods",
                f"the only method is {methods.pop()}",
                "use at least two methods",
                "S30",
            )
        if not interactive_segments(lesson):
            yield _problem(
                lesson,
                "lesson-interactive",
                "no segment lets the agents take part",
                "add a discussion, a quiz, a case, a role play or hands-on practice",
                "S78",
            )


def _against_course(lesson: Lesson, course: Course) -> Iterator[Problem]:
    over = minutes_over(lesson, course)
    if over:
        yield _problem(
            lesson,
            "lesson-minutes",
            f"the segments add up to {course.minutes + over} minutes, the course has {course.minutes}",
            "change the minutes of the segments, or of the course",
            "S29",
        )
    taught = {point for segment in lesson.segments for point in segment.points}
    left_out = [point.id for point in course.points if point.id not in taught]
    if left_out:
        yield _problem(
            lesson,
            "lesson-point",
            f"no segment teaches {', '.join(left_out)}",
            "list the points under `points` of the segment that teaches them",
            "S28",
        )


def _problem(lesson: Lesson, code: str, message: str, remedy: str, clause: str) -> Problem:
    return Problem(
        code=code, message=message, source=lesson.source.at("segments"), remedy=remedy, clause=clause
    )
