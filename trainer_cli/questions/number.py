"""Number 數值題 (T38): right within a tolerance, with or without its unit."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.model.base import finite
from trainer_cli.model.question import Question
from trainer_cli.questions.credit import ALL, NOTHING
from trainer_cli.questions.item import BLANK, form_item
from trainer_cli.text.problem import Problem
from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction
    from random import Random

    from trainer_cli.model.exam import FormItem

NAME = "number"
LABEL = {"zh-Hant": "數值題", "zh-Hans": "数值题", "en": "Number"}
MARKED = False
PACKED = False

_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_DASHES = str.maketrans("−–—", "---")
_NUMBER = re.compile(r"[+-]?([0-9]{1,30}(\.[0-9]{0,30})?|\.[0-9]{1,30})")


class Number(Question, frozen=True, kw_only=True, tag=NAME):
    """A question answered by a number: `answer`, by `tolerance` more or less, in `unit`."""

    answer: Decimal
    tolerance: Decimal = Decimal(0)
    unit: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        finite(self.answer, "answer")
        finite(self.tolerance, "tolerance")
        if self.tolerance < 0:
            raise ValueError("`tolerance` must not be below 0")


def problems(question: Number, /) -> Iterator[Problem]:
    """A unit that holds digits, so that no answer could be told from it (T38)."""
    if any(character.isdigit() for character in question.unit):
        yield Problem(
            code="question-unit",
            message=f"the unit `{question.unit}` holds a digit",
            source=question.source.at("unit"),
            remedy="write the number under `answer` and the unit alone under `unit`",
            clause="T38",
        )


def frozen(question: Number, *, number: int, points: Decimal, digest: str, random: Random) -> FormItem:  # noqa: ARG001 — the contract of all types; nothing to shuffle here
    """The question as an item of a form, its key the number."""
    return form_item(
        question,
        number=number,
        points=points,
        digest=digest,
        key=(scalar_text(question.answer),),
        tolerance=question.tolerance,
        unit=question.unit,
    )


def read_answer(_item: FormItem, cell: str, /) -> str:
    """The number as it was written, with its unit if it has one; `-` when nothing was."""
    return cell.strip() or BLANK


def number_in(text: str, unit: str = "") -> Decimal | None:
    """The number that a text states, in any width, with commas between thousands and the unit or without.

    None where it states none, or one in another unit.
    """
    plain = _folded(text).translate(_DASHES)
    plain = plain.removesuffix(_folded(unit)) if unit else plain
    plain = _THOUSANDS.sub("", plain)
    return Decimal(plain) if _NUMBER.fullmatch(plain) else None


def _folded(text: str) -> str:
    return "".join(normalize("NFKC", text).casefold().split())


def share(item: FormItem, answer: str, /) -> Fraction:
    """All for a number within the tolerance of the key, its ends included; nothing for another."""
    given = number_in(answer, item.unit)
    keys = (number_in(key, item.unit) for key in item.key)
    right = (key is not None and given is not None and abs(given - key) <= item.tolerance for key in keys)
    return ALL if any(right) else NOTHING


def shown(item: FormItem, answer: str, /) -> str:
    """The number with its unit; what is no number stays as it was written."""
    bare = bool(item.unit) and number_in(answer) is not None
    return f"{answer} {item.unit}" if bare else answer
