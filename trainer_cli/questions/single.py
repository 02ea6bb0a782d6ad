"""Single choice 選擇題 (T38): two to six options, one of them right."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.questions.credit import ALL, NOTHING
from trainer_cli.questions.item import BLANK
from trainer_cli.questions.options import Lettered, frozen, options_problems
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from fractions import Fraction

    from trainer_cli.model.exam import FormItem

__all__ = [
    "LABEL",
    "MARKED",
    "NAME",
    "PACKED",
    "Single",
    "frozen",
    "problems",
    "read_answer",
    "share",
    "shown",
]

NAME = "single"
LABEL = {"zh-Hant": "選擇題", "zh-Hans": "选择题", "en": "Single choice"}
MARKED = False
PACKED = True


class Single(Lettered, frozen=True, kw_only=True, tag=NAME):
    """A question with lettered options; `answer` is the letter of the right one."""


def problems(question: Single, /) -> Iterator[Problem]:
    """Letters out of order, too few or too many options, equal options, a key that is no option (T38)."""
    yield from options_problems(question.options, question.source)
    if question.answer not in question.options:
        yield Problem(
            code="question-answer",
            message=f"the answer `{question.answer}` is none of the options",
            source=question.source.at("answer"),
            remedy=f"use one of {', '.join(question.options)}",
            clause="T38",
            secret=True,
        )


def read_answer(item: FormItem, cell: str, /) -> str | None:
    """The letter of an option, from either case and width; `-` for a blank, None for anything else."""
    answer = normalize("NFKC", cell).strip().upper() or BLANK
    return answer if answer == BLANK or answer in item.options else None


def share(item: FormItem, answer: str, /) -> Fraction:
    """All or nothing."""
    return ALL if answer in item.key else NOTHING


def shown(item: FormItem, answer: str, /) -> str:
    """The letter with the option's text; a blank stays `-`."""
    return f"{answer} {item.options[answer]}" if answer in item.options else answer
