"""True or false 判斷題 (T38): a statement, answered T or F."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.model.question import Question
from trainer_cli.questions.credit import ALL, NOTHING
from trainer_cli.questions.item import BLANK, form_item

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from fractions import Fraction
    from random import Random

    from trainer_cli.model.exam import FormItem
    from trainer_cli.text.problem import Problem

NAME = "true_false"
LABEL = {"zh-Hant": "判斷題", "zh-Hans": "判断题", "en": "True or false"}
MARKED = False
PACKED = True

_SPELLINGS = {
    "T": ("t", "true", "√", "✓", "对", "對", "正确", "正確", "是"),
    "F": ("f", "false", "×", "✗", "错", "錯", "错误", "錯誤", "否"),
    BLANK: ("", "-"),
}
_CANONICAL = {spelling: answer for answer, spellings in _SPELLINGS.items() for spelling in spellings}
_SHOWN = {"T": "√", "F": "×"}


class TrueFalse(Question, frozen=True, kw_only=True, tag=NAME):
    """A statement; `answer` says whether it is true."""

    answer: bool


def problems(_question: TrueFalse, /) -> Iterator[Problem]:
    """Nothing beyond what the record refuses."""
    yield from ()


def frozen(question: TrueFalse, *, number: int, points: Decimal, digest: str, random: Random) -> FormItem:  # noqa: ARG001 — the contract of all types; nothing to shuffle here
    """The statement as an item of a form, its key `T` or `F`."""
    key = ("T" if question.answer else "F",)
    return form_item(question, number=number, points=points, digest=digest, key=key)


def read_answer(_item: FormItem, cell: str, /) -> str | None:
    """`T`, `F` or `-`, from any usual spelling in either width and case; None for anything else."""
    return _CANONICAL.get(_folded(cell))


def truth_of(cell: str) -> bool | None:
    """What the key of a statement says in any usual spelling; None for anything else, a blank too."""
    return {"T": True, "F": False}.get(_CANONICAL.get(_folded(cell), BLANK))


def _folded(cell: str) -> str:
    return normalize("NFKC", cell).strip().casefold()


def share(item: FormItem, answer: str, /) -> Fraction:
    """All or nothing."""
    return ALL if answer in item.key else NOTHING


def shown(_item: FormItem, answer: str, /) -> str:
    """The sign that every language knows, `√` or `×`; a blank stays `-`."""
    return _SHOWN.get(answer, answer)
