"""What became of questions in exams, beside what their authors expected (T37)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.measuring.expected import observed_difficulty
from trainer_cli.measuring.flags import LEAST_PEOPLE
from trainer_cli.measuring.pooled import pooled
from trainer_cli.questions.item import course_of
from trainer_cli.reports.item_rows import ItemRow, pooled_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.measuring.pooled import Answered
    from trainer_cli.model.exam import Exam
    from trainer_cli.workspace.workspace import Workspace

Occasion = tuple["Exam", str, "Answered"]
"""An exam, a form, and the figures of a question there."""


class OccasionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A question on a form of an exam."""

    exam: str
    date: dt.date
    form: str
    n: int
    facility: float | None
    r_rest: float | None


class QuestionFigures(msgspec.Struct, frozen=True, kw_only=True):
    """A question with the figures of all its occasions taken together.

    `expected` is the difficulty that the bank states, None where the bank has the question no more;
    `observed` the one that people surely differ from it with, None where they don't, or are too few.
    """

    question: str
    course: str
    expected: Decimal | None
    observed: Decimal | None
    figures: ItemRow
    occasions: tuple[OccasionRow, ...]


class QuestionStats(msgspec.Struct, frozen=True, kw_only=True):
    """The questions that stood in exams; with fewer than `least` people none is said to differ from expected."""

    questions: tuple[QuestionFigures, ...]
    least: int


def question_stats(
    workspace: Workspace, found: Mapping[str, Sequence[Occasion]], least: int = LEAST_PEOPLE
) -> QuestionStats:
    """The report of questions, each with its occasions in order of time, at least one."""
    questions = (_figures(workspace, *one, least=least) for one in found.items())
    return QuestionStats(questions=tuple(questions), least=least)


def _figures(
    workspace: Workspace, question: str, occasions: Sequence[Occasion], *, least: int
) -> QuestionFigures:
    row = pooled_row(pooled([answered for _, _, answered in occasions]))
    known = workspace.questions.get(question)
    return QuestionFigures(
        question=question,
        course=course_of(known) if known else "",
        expected=known.difficulty if known else None,
        observed=observed_difficulty(known.difficulty, row.facility, row.n, least) if known else None,
        figures=row,
        occasions=tuple(_occasion(*one) for one in occasions),
    )


def _occasion(exam: Exam, form: str, answered: Answered) -> OccasionRow:
    return OccasionRow(
        exam=exam.id,
        date=exam.date,
        form=form,
        n=answered.n,
        facility=answered.item.facility,
        r_rest=answered.item.r_rest,
    )
