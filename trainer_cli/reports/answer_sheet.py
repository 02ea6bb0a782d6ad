"""An answer sheet 答題卡 to print: a box or lines for each number of the form, and nothing that gives a key away."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.sections import section_items
from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.exam import Form, FormItem

ACROSS = 5
"""Numbers side by side on A4."""
SEVERAL = ("multiple",)
"""Types of which several boxes may be right."""


class AnswerSpace(msgspec.Struct, frozen=True):
    """Where the answer to a number goes: into the `boxes`, behind each of the `prompts`, or onto so many `lines`."""

    number: int
    boxes: tuple[str, ...] = ()
    lines: int = 0
    prompts: tuple[str, ...] = ()


class AnswerSection(msgspec.Struct, frozen=True, kw_only=True):
    """The numbers of a section: in `rows` of boxes, of which `several` may be right, or `written`."""

    label: Text
    several: bool
    rows: tuple[tuple[AnswerSpace, ...], ...] = ()
    written: tuple[AnswerSpace, ...] = ()


class AnswerSheet(msgspec.Struct, frozen=True):
    """The answer sheet of one form."""

    exam: Exam
    form: str
    sections: tuple[AnswerSection, ...]


def answer_sheet(exam: Exam, form: Form) -> AnswerSheet:
    """The answer sheet of `form`, sections in the form's order."""
    parts = section_items(form, exam.sections)
    return AnswerSheet(exam, form.form, tuple(_section(kind, items) for kind, items in parts))


def _section(kind: str, items: Sequence[FormItem]) -> AnswerSection:
    spaces = tuple(_space(item) for item in items)
    boxed = all(space.boxes for space in spaces)
    return AnswerSection(
        label=TYPES[kind].LABEL,
        several=kind in SEVERAL,
        rows=tuple(spaces[at : at + ACROSS] for at in range(0, len(spaces), ACROSS)) if boxed else (),
        written=() if boxed else spaces,
    )


def _space(item: FormItem) -> AnswerSpace:
    kind = TYPES[item.type]
    if kind.PACKED or item.type in SEVERAL:
        return AnswerSpace(item.number, tuple(item.options) or tuple(kind.shown(item, one) for one in "TF"))
    if item.prompts:
        return AnswerSpace(item.number, prompts=tuple(item.prompts))
    return AnswerSpace(item.number, lines=math.ceil(item.points) if kind.MARKED else 1)
