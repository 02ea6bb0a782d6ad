"""A printable paper of an exam (T38-T40): what a candidate sees, and nothing that gives an answer away."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.sections import section_items
from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.model.section import Credit
from trainer_cli.questions import PARTS, TYPES
from trainer_cli.reports.answers import MatchRow, match_rows

if TYPE_CHECKING:
    from trainer_cli.model.exam import Form, FormItem


class PaperItem(msgspec.Struct, frozen=True):
    """A question as printed; `lines` are those left for a written answer, a line for each point.

    `rows` are those of a match: number, prompt, letter and option.
    """

    number: int
    stem: str
    options: dict[str, str]
    lines: int
    rows: tuple[MatchRow, ...] = ()
    unit: str = ""


class PaperSection(msgspec.Struct, frozen=True, kw_only=True):
    """The questions of a section; `each` is the points of one, None where they differ, `points` those of all.

    `parted` says that answers have parts, of which `credit` says what they earn, with the `penalty` of `net`.
    """

    type: str
    label: Text
    each: Decimal | None
    points: Decimal
    marked: bool
    parted: bool
    credit: Credit
    penalty: Decimal | None
    items: tuple[PaperItem, ...]


class PaperReport(msgspec.Struct, frozen=True):
    """The paper of one form."""

    exam: Exam
    form: str
    sections: tuple[PaperSection, ...]


def paper_report(exam: Exam, form: Form) -> PaperReport:
    """The paper of `form`, sections in the form's order."""
    parts = section_items(form, exam.sections)
    return PaperReport(exam, form.form, tuple(_section(kind, items) for kind, items in parts))


def _section(kind: str, items: list[FormItem]) -> PaperSection:
    marked = TYPES[kind].MARKED
    worth = {item.points for item in items}
    return PaperSection(
        type=kind,
        label=TYPES[kind].LABEL,
        each=worth.pop() if len(worth) == 1 else None,
        points=sum((item.points for item in items), Decimal(0)),
        marked=marked,
        parted=kind in PARTS,
        credit=items[0].credit,
        penalty=items[0].penalty,
        items=tuple(
            PaperItem(
                number=item.number,
                stem=item.stem,
                options={} if item.prompts else item.options,
                lines=math.ceil(item.points) if marked else 0,
                rows=match_rows(item),
                unit=item.unit,
            )
            for item in items
        ),
    )
