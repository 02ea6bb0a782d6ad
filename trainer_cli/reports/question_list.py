"""Questions of the bank with their state; no keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.reports.question_row import QuestionRow, question_row
from trainer_cli.workspace.question_state import WAITING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.question import Question
    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import Workspace


class QuestionList(msgspec.Struct, frozen=True):
    """Questions in the order given; `waiting` counts those that somebody has to review or approve."""

    rows: tuple[QuestionRow, ...]
    waiting: int


def question_list(
    workspace: Workspace, questions: Iterable[Question], statuses: Mapping[str, QuestionStatus]
) -> QuestionList:
    """The list of `questions`; `statuses` are those of the bank, by id."""
    rows = tuple(question_row(workspace, question, statuses[question.id]) for question in questions)
    return QuestionList(rows, sum(row.state in WAITING for row in rows))
