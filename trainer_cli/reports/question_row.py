"""A question of the bank in one line; no key."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.question import CognitiveLevel
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import course_of, type_name
from trainer_cli.workspace.question_state import Cause, QuestionState

if TYPE_CHECKING:
    from trainer_cli.model.question import Question
    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import Workspace


class QuestionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A question in a list; `point` is the name of the point it asks, empty where it names none.

    `cause` says why one waits, `events` are the ids of the change events that it waits for.
    """

    id: str
    course: str
    label: Text
    point: Text
    level: CognitiveLevel
    difficulty: Decimal
    stem: str
    state: QuestionState
    cause: Cause
    events: tuple[str, ...] = ()


def question_row(workspace: Workspace, question: Question, status: QuestionStatus) -> QuestionRow:
    """The line of one question."""
    return QuestionRow(
        id=question.id,
        course=course_of(question),
        label=TYPES[type_name(question)].LABEL,
        point=_point_name(workspace, question),
        level=question.level,
        difficulty=question.difficulty,
        stem=question.stem,
        state=status.state,
        cause=status.cause,
        events=tuple(one.id for one in status.events),
    )


def _point_name(workspace: Workspace, question: Question) -> Text:
    placed = workspace.courses.get(course_of(question))
    points = placed.course.points if placed else ()
    return next((point.name for point in points if point.id == question.point), question.point or "")
