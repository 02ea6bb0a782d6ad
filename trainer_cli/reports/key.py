"""The key of a form: every answer with where its question stands and the paragraph that proves it (T43)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.questions import TYPES
from trainer_cli.reports.answers import key_in_words
from trainer_cli.reports.citation import Citation, cited
from trainer_cli.reports.correction_note import CorrectionNote, correction_notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.curriculum import Handout
    from trainer_cli.model.exam import Correction, Form, FormItem


class KeyRow(msgspec.Struct, frozen=True, kw_only=True):
    """An item's answer in words; `place` is the question's `path:line` when the form was frozen.

    `correction` is what was corrected after the exam.
    """

    number: int
    label: Text
    question: str
    points: Decimal
    stem: str
    answer: str
    explanation: str
    place: str
    citation: Citation | None
    correction: CorrectionNote | None = None


class KeyReport(msgspec.Struct, frozen=True):
    """The key of one form."""

    exam: Exam
    form: str
    rows: tuple[KeyRow, ...]


def key_report(
    exam: Exam, form: Form, handouts: Mapping[str, Handout], corrections: Iterable[Correction] = ()
) -> KeyReport:
    """The key of `form` as it counts; `handouts` maps a course's id to its own, `corrections` are of the exam."""
    notes = correction_notes(corrections)
    return KeyReport(
        exam, form.form, tuple(_row(item, handouts, notes.get(item.question)) for item in form.items)
    )


def _row(item: FormItem, handouts: Mapping[str, Handout], note: CorrectionNote | None) -> KeyRow:
    return KeyRow(
        number=item.number,
        label=TYPES[item.type].LABEL,
        question=item.question,
        points=item.points,
        stem=item.stem,
        answer=key_in_words(item),
        explanation=item.explanation,
        place=f"{item.path}:{item.line}",
        citation=cited(handouts, item.cite),
        correction=note,
    )
