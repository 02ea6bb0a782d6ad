"""One question with its key, its explanation and the paragraph that proves it."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.exam import FormItem
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name
from trainer_cli.reports.answers import MatchRow, key_in_words, match_rows
from trainer_cli.reports.citation import Citation, cited
from trainer_cli.reports.question_row import QuestionRow, question_row

if TYPE_CHECKING:
    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import Workspace


class QuestionReport(msgspec.Struct, frozen=True):
    """A question as an item in the order of the bank; `rows` are those of a match, `place` is its `path:line`."""

    row: QuestionRow
    item: FormItem
    rows: tuple[MatchRow, ...]
    key: str
    place: str
    citation: Citation | None


class _InOrder(Random):
    """Draws so that `questions.shuffle` exchanges nothing."""

    def random(self) -> float:
        """The last draw there is."""
        return 1 - 2**-53


def question_report(workspace: Workspace, question: str, status: QuestionStatus) -> QuestionReport:
    """The report of the question with that id and status.

    Raises:
        KeyError: there is no such question.
    """
    found = workspace.questions[question]
    kind = TYPES[type_name(found)]
    item = kind.frozen(found, number=1, points=Decimal(1), digest="", random=_InOrder())
    return QuestionReport(
        row=question_row(workspace, found, status),
        item=item,
        rows=match_rows(item),
        key=key_in_words(item),
        place=f"{item.path}:{item.line}",
        citation=cited(workspace.handouts, found.cite),
    )
