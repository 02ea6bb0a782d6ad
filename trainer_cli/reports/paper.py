"""A printable paper of an exam (T38-T40): what a candidate sees, and nothing that gives an answer away."""

from __future__ import annotations

import math
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.sections import section_places
from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from trainer_cli.model.exam import Form, FormItem


class PaperItem(msgspec.Struct, frozen=True):
    """A question as printed; `lines` are those left for a written answer, a line for each point."""

    number: int
    stem: str
    options: dict[str, str]
    lines: int


class PaperSection(msgspec.Struct, frozen=True, kw_only=True):
    """The questions of a section; `each` is the points of one, None where they differ, `points` those of all."""

    label: Text
    each: Decimal | None
    points: Decimal
    marked: bool
    items: tuple[PaperItem, ...]


class PaperReport(msgspec.Struct, frozen=True):
    """The paper of one form."""

    exam: Exam
    form: str
    sections: tuple[PaperSection, ...]


def paper_report(exam: Exam, form: Form) -> PaperReport:
    """The paper of `form`, sections in the form's order."""
    places = section_places(form.items, exam.sections)
    parts = groupby(form.items, key=lambda item: (places[item.number], item.type))
    return PaperReport(exam, form.form, tuple(_section(kind, list(items)) for (_, kind), items in parts))


def _section(kind: str, items: list[FormItem]) -> PaperSection:
    marked = TYPES[kind].MARKED
    worth = {item.points for item in items}
    return PaperSection(
        label=TYPES[kind].LABEL,
        each=worth.pop() if len(worth) == 1 else None,
        points=sum((item.points for item in items), Decimal(0)),
        marked=marked,
        items=tuple(
            PaperItem(item.number, item.stem, item.options, math.ceil(item.points) if marked else 0)
            for item in items
        ),
    )
