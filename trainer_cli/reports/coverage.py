"""What the courses and the bank cover, topic by topic (S42-S56), and the points nobody asks (T11, T12)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.curriculum.coverage import TopicCoverage, topic_coverage, unasked_points
from trainer_cli.curriculum.order import ordered_courses
from trainer_cli.model.base import Text
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from trainer_cli.curriculum.coverage import UnaskedPoint
    from trainer_cli.workspace.workspace import Workspace


class TopicRow(msgspec.Struct, frozen=True):
    """A topic; `questions` counts its courses' questions in the order of `CoverageReport.types`."""

    coverage: TopicCoverage
    questions: tuple[int, ...]


class GapRow(msgspec.Struct, frozen=True, kw_only=True):
    """A point and the types of question in which nothing approved asks it; `path` is the course's file."""

    course: Text
    point: Text
    types: tuple[Text, ...]
    path: str


class CoverageReport(msgspec.Struct, frozen=True):
    """The names of the question types in use, every topic in order, and the points without an approved question."""

    types: tuple[Text, ...]
    topics: tuple[TopicRow, ...]
    gaps: tuple[GapRow, ...]


def coverage_report(workspace: Workspace, approved: Container[str]) -> CoverageReport:
    """The coverage of the whole curriculum; `approved` are the ids of the approved questions."""
    usable = {
        course: [question for question in questions if question.id in approved]
        for course, questions in workspace.bank.items()
    }
    courses = ordered_courses(workspace.tiers, workspace.courses.values())
    found = topic_coverage(workspace.topics, courses, workspace.bank) if workspace.topics else []
    used = [name for name in TYPES if any(name in row.questions for row in found)]
    return CoverageReport(
        tuple(TYPES[name].LABEL for name in used),
        tuple(TopicRow(row, tuple(row.questions.get(name, 0) for name in used)) for row in found),
        tuple(_gaps(unasked_points(courses, usable))),
    )


def _gaps(unasked: Iterable[UnaskedPoint]) -> Iterator[GapRow]:
    for _, group in groupby(unasked, key=lambda one: (one.course.course.id, one.point.id)):
        same = list(group)
        yield GapRow(
            course=same[0].course.course.name,
            point=same[0].point.name,
            types=tuple(TYPES[one.form].LABEL for one in same),
            path=same[0].source.path,
        )
