"""A question of the bank in one line; no key."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.question import CognitiveLevel
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import course_of, type_name

if TYPE_CHECKING:
    from collections.abc import Container

    from trainer_cli.model.question import Question
    from trainer_cli.workspace.workspace import Workspace


class QuestionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A question in a list; `point` is the name of the point it asks, empty where it names none."""

    id: str
    course: str
    label: Text
    point: Text
    level: CognitiveLevel
    difficulty: Decimal
    stem: str
    approved: bool


def question_row(workspace: Workspace, question: Question, approved: Container[str]) -> QuestionRow:
    """The line of one question."""
    return QuestionRow(
        id=question.id,
        course=course_of(question),
        label=TYPES[type_name(question)].LABEL,
        point=_point_name(workspace, question),
        level=question.level,
        difficulty=question.difficulty,
        stem=question.stem,
        approved=question.id in approved,
    )


def _point_name(workspace: Workspace, question: Question) -> Text:
    placed = workspace.courses.get(course_of(question))
    points = placed.course.points if placed else ()
    return next((point.name for point in points if point.id == question.point), question.point or "")
