"""Facts about lesson plans, for the rules on the first three days (T24-T30)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.curriculum import Course, Lesson, Method, Segment

INTERACTIVE: frozenset[Method] = frozenset(
    {"ice_breaker", "group_quiz", "group_contest", "hands_on", "role_play", "case", "discussion"}
)
"""Methods in which the agents themselves are active."""
PRACTICE: frozenset[Method] = frozenset({"hands_on", "role_play"})
"""Methods in which every agent tries what was shown (T30)."""


def stage_lessons(lessons: Iterable[Lesson], stage: int) -> list[Lesson]:
    """The lesson plans of a stage; `lessons` are those of one tier."""
    return [lesson for lesson in lessons if lesson.stage == stage]


def lecture_minutes(lessons: Iterable[Lesson]) -> int:
    """Minutes of lecture in some lessons together; T24 limits those of stage 1."""
    return sum(
        segment.minutes for lesson in lessons for segment in lesson.segments if segment.method == "lecture"
    )


def interactive_segments(lesson: Lesson) -> list[Segment]:
    """The segments in which agents are active (T25, T28, T30)."""
    return [segment for segment in lesson.segments if segment.method in INTERACTIVE]


def methods_used(lessons: Iterable[Lesson]) -> set[Method]:
    """All methods of some lessons: T25 asks for a game in stage 1, T28 for a group contest in stage 2."""
    return {segment.method for lesson in lessons for segment in lesson.segments}


def lectures_without_practice(lesson: Lesson) -> list[int]:
    """Places (from 0) of the lectures after which the lesson has no practice any more (T30)."""
    practice = [place for place, segment in enumerate(lesson.segments) if segment.method in PRACTICE]
    last = max(practice, default=-1)
    return [
        place for place, segment in enumerate(lesson.segments) if segment.method == "lecture" and place > last
    ]


def minutes_over(lesson: Lesson, course: Course) -> int:
    """By how many minutes the lesson plan is longer than its course; negative where it is shorter."""
    return sum(segment.minutes for segment in lesson.segments) - course.minutes
