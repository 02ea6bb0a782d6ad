"""An exam for a screen (T38-T40): a page of one file that ends in an answer sheet, and gives nothing away."""

from __future__ import annotations

import datetime as dt
from base64 import b64encode
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.sections import section_items
from trainer_cli.model.base import Text
from trainer_cli.model.section import Credit
from trainer_cli.questions import PARTS, TYPES

if TYPE_CHECKING:
    from trainer_cli.model.exam import Exam, Form, FormItem


class PageItem(msgspec.Struct, frozen=True, kw_only=True):
    """A question as a candidate sees it; `type` decides how it is answered."""

    number: int
    type: str
    stem: str
    points: Decimal
    options: dict[str, str]
    prompts: dict[str, str]
    unit: str


class PageSection(msgspec.Struct, frozen=True, kw_only=True):
    """The questions of a section, and the points of all.

    `parted` says that answers have parts, of which `credit` says what they earn, with the `penalty` of `net`.
    """

    label: Text
    points: Decimal
    parted: bool
    credit: Credit
    penalty: Decimal | None
    items: tuple[PageItem, ...]


class ExamPage(msgspec.Struct, frozen=True, kw_only=True):
    """The page of one form.

    The hashes of `style` and `script` are those of a Content-Security-Policy (W3C, level 3), by which a browser
    uses these two texts and nothing else.
    """

    exam: str
    name: Text
    form: str
    date: dt.date
    minutes: int
    points: Decimal
    pass_mark: Decimal
    declaration: str
    sections: tuple[PageSection, ...]
    style: str
    style_hash: str
    script: str
    script_hash: str


def exam_page_report(exam: Exam, form: Form) -> ExamPage:
    """The page of `form`, sections in the form's order."""
    style, script = (_beside(ending) for ending in ("css", "js"))
    return ExamPage(
        exam=exam.id,
        name=exam.name,
        form=form.form,
        date=exam.date,
        minutes=exam.minutes,
        points=exam.points,
        pass_mark=exam.pass_mark,
        declaration=exam.declaration,
        sections=tuple(_section(kind, items) for kind, items in section_items(form, exam.sections)),
        style=style,
        style_hash=_hash(style),
        script=script,
        script_hash=_hash(script),
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _beside(ending: str) -> str:
    """The part of the page that lies beside this module."""
    return Path(__file__).with_suffix(f".{ending}").read_text("utf-8")


def _section(kind: str, items: list[FormItem]) -> PageSection:
    return PageSection(
        label=TYPES[kind].LABEL,
        points=sum((item.points for item in items), Decimal(0)),
        parted=kind in PARTS,
        credit=items[0].credit,
        penalty=items[0].penalty,
        items=tuple(
            PageItem(
                number=item.number,
                type=item.type,
                stem=item.stem,
                points=item.points,
                options=item.options,
                prompts=item.prompts,
                unit=item.unit,
            )
            for item in items
        ),
    )
