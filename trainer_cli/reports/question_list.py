"""Questions of the bank with their state; no keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.reports.question_row import QuestionRow, question_row

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from trainer_cli.model.question import Question
    from trainer_cli.workspace.workspace import Workspace


class QuestionList(msgspec.Struct, frozen=True):
    """Questions in the order given; `waiting` counts those that are not approved."""

    rows: tuple[QuestionRow, ...]
    waiting: int


def question_list(
    workspace: Workspace, questions: Iterable[Question], approved: Container[str]
) -> QuestionList:
    """The list of `questions`; `approved` are the ids of the approved ones."""
    rows = tuple(question_row(workspace, question, approved) for question in questions)
    return QuestionList(rows, sum(not row.approved for row in rows))
