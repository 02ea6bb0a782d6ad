"""What the courses and the bank cover, topic by topic (S42-S56), and the points nobody asks (T11, T12)."""

from __future__ import annotations

from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.assembling.assembly import task_of
from trainer_cli.assembling.draft import Kind
from trainer_cli.assembling.limits import Limit
from trainer_cli.assembling.unserved import unserved
from trainer_cli.curriculum.coverage import TopicCoverage, topic_coverage, unasked_points
from trainer_cli.curriculum.order import ordered_courses
from trainer_cli.model.base import Text
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from trainer_cli.assembling.unserved import Unserved
    from trainer_cli.curriculum.coverage import UnaskedPoint
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.workspace.workspace import Workspace


TWICE = 2
"""An exam and its resit, without a question in common."""


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


class UnservedRow(msgspec.Struct, frozen=True, kw_only=True):
    """What the bank can't serve twice of a blueprint, for an exam and a resit (T37).

    Of what is named there are `there` of `needed` questions, `lacking` at least; a name is empty where any counts.
    `why` is `short`, `clash` where it is short only together with others, `pairs` where these are questions that
    must not stand together, or `difficulty` where the numbers would be enough.
    """

    blueprint: Text
    course: Text = ""
    type: Text = ""
    points: Decimal | None = None
    level: str = ""
    needed: int
    there: int
    lacking: int
    why: Literal["short", "clash", "pairs", "difficulty"]
    path: str


class CoverageReport(msgspec.Struct, frozen=True):
    """The names of the question types in use, every topic in order, and what is missing.

    `gaps` are points without an approved question, `unserved` what the bank can't serve twice of each blueprint.
    """

    types: tuple[Text, ...]
    topics: tuple[TopicRow, ...]
    gaps: tuple[GapRow, ...]
    unserved: tuple[UnservedRow, ...]


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
        tuple(
            _unserved_row(workspace, blueprint, one)
            for blueprint in workspace.blueprints.values()
            for one in unserved(task_of(blueprint, usable, frozenset(), TWICE, 0))
        ),
    )


def _unserved_row(workspace: Workspace, blueprint: Blueprint, one: Unserved) -> UnservedRow:
    ask = one.ask
    limit = ask.limit if ask else Limit(0, 0)
    kind = ask.kind if ask and ask.kind else Kind(limit.type)
    placed = workspace.courses.get(limit.course)
    return UnservedRow(
        blueprint=blueprint.name,
        course=placed.course.name if placed else limit.course,
        type=TYPES[kind.type].LABEL if kind.type in TYPES else kind.type,
        points=kind.points,
        level=limit.level,
        needed=one.needed,
        there=one.there,
        lacking=one.lacking,
        why=_why(one),
        path=blueprint.source.path,
    )


def _why(one: Unserved) -> Literal["short", "clash", "pairs", "difficulty"]:
    if one.ask is None:
        return "difficulty"
    if one.ask.forbidden:
        return "pairs"
    return "clash" if one.clash else "short"


def _gaps(unasked: Iterable[UnaskedPoint]) -> Iterator[GapRow]:
    for _, group in groupby(unasked, key=lambda one: (one.course.course.id, one.point.id)):
        same = list(group)
        yield GapRow(
            course=same[0].course.course.name,
            point=same[0].point.name,
            types=tuple(TYPES[one.form].LABEL for one in same),
            path=same[0].source.path,
        )
