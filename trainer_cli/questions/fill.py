"""Fill in the blank 填空題 (T38): a short text, compared with the accepted ones without case, width and punctuation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.model.base import Filled
from trainer_cli.model.question import Question
from trainer_cli.questions.credit import ALL, NOTHING
from trainer_cli.questions.item import BLANK, form_item
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from fractions import Fraction
    from random import Random

    from trainer_cli.model.exam import FormItem

NAME = "fill"
LABEL = {"zh-Hant": "填空題", "zh-Hans": "填空题", "en": "Fill in the blank"}
MARKED = False
PACKED = False

_NOISE = re.compile(r"(?<![0-9])[\W_]+|[\W_]+(?![0-9])")
"""Spaces and punctuation, but for what stands between two digits: 1.5 is not 15."""


class Fill(Question, frozen=True, kw_only=True, tag=NAME):
    """A sentence with a blank; any of the `accepted` texts fills it."""

    accepted: tuple[Filled, ...]


def problems(question: Fill, /) -> Iterator[Problem]:
    """No accepted text, one without a letter or digit, two that are equal once they are folded (T38)."""
    if not question.accepted:
        yield _problem(question, "no text is accepted", "list at least one")
    seen: dict[str, str] = {}
    for place, text in enumerate(question.accepted):
        earlier = seen.setdefault(folded_text(text), text)
        if not folded_text(text):
            message = f"the accepted text `{text}` has neither a letter nor a digit"
            yield _problem(question, message, "write a text that can be compared", place)
        elif earlier is not text:
            message = f"the accepted texts `{earlier}` and `{text}` are equal"
            remedy = "keep one: case, width, spaces and punctuation make no difference"
            yield _problem(question, message, remedy, place)


def _problem(question: Fill, message: str, remedy: str, *place: int) -> Problem:
    return Problem(
        code="question-accepted",
        message=message,
        source=question.source.at("accepted", *place),
        remedy=remedy,
        clause="T38",
        secret=True,
    )


def folded_text(text: str) -> str:
    """A text as it is compared: without case, width, spaces and punctuation, except between digits."""
    return _NOISE.sub("", normalize("NFKC", text).casefold())


def frozen(question: Fill, *, number: int, points: Decimal, digest: str, random: Random) -> FormItem:  # noqa: ARG001 — the contract of all types; nothing to shuffle here
    """The sentence as an item of a form; its key is every accepted text."""
    return form_item(question, number=number, points=points, digest=digest, key=question.accepted)


def read_answer(_item: FormItem, cell: str, /) -> str:
    """The text as it was written; `-` when nothing was."""
    return cell.strip() or BLANK


def share(item: FormItem, answer: str, /) -> Fraction:
    """All for a text that is accepted, nothing for another."""
    is_right = answer != BLANK and folded_text(answer) in map(folded_text, item.key)
    return ALL if is_right else NOTHING


def shown(_item: FormItem, answer: str, /) -> str:
    """The text itself."""
    return answer
