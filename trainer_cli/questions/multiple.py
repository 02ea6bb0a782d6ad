"""Multiple choice 多選題 (T38): two to six options, several of them right and at least one wrong."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.questions.credit import Parts, best, credited
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
    "Multiple",
    "frozen",
    "parts",
    "problems",
    "read_answer",
    "share",
    "shown",
]

NAME = "multiple"
LABEL = {"zh-Hant": "多選題", "zh-Hans": "多选题", "en": "Multiple choice"}
MARKED = False
PACKED = False

FEWEST_RIGHT = 2
_JOINS = re.compile(r"[\s,;、|┋/&+]+")


class Multiple(Lettered, frozen=True, kw_only=True, tag=NAME):
    """A question with lettered options; `answer` holds the letters of all right ones, like `ACD`."""


def problems(question: Multiple, /) -> Iterator[Problem]:
    """What is wrong with the options; a key that is no set of options, too small, or all of them (T38)."""
    yield from options_problems(question.options, question.source)
    letters = question.answer
    if strange := [letter for letter in letters if letter not in question.options]:
        yield _wrong_key(question, f"the letter `{strange[0]}` of the answer is none of the options")
    elif len(set(letters)) < len(letters):
        yield _wrong_key(question, f"the answer `{letters}` names an option twice")
    elif len(letters) < FEWEST_RIGHT:
        yield _wrong_key(question, f"the answer `{letters}` is not several options; one alone is type single")
    elif len(letters) == len(question.options):
        yield Problem(
            code="question-all-right",
            message="every option is right, so that ticking everything earns all points",
            source=question.source.at("answer"),
            remedy="add an option that is wrong",
            clause="T38",
            secret=True,
        )


def _wrong_key(question: Multiple, message: str) -> Problem:
    return Problem(
        code="question-answer",
        message=message,
        source=question.source.at("answer"),
        remedy=f"write the letters of the right ones among {', '.join(question.options)}, like AC",
        clause="T38",
        secret=True,
    )


def read_answer(item: FormItem, cell: str, /) -> str | None:
    """The letters of the ticked options in order, from `ACD`, `d,a、c`, `A|C` or the numbers `1,3`.

    `-` for a blank, None for anything else. No question has ten options, so that `13` is `1,3`.
    """
    text = _JOINS.sub("", normalize("NFKC", cell).upper())
    if text in ("", BLANK):
        return BLANK
    by_number = dict(zip("123456", item.options, strict=False))
    letters = {by_number.get(character, character) for character in text}
    return "".join(sorted(letters)) if letters <= item.options.keys() else None


def parts(item: FormItem, answer: str, /) -> Parts:
    """How many of the right options are ticked, and how many of the wrong ones."""
    counted = (_counted(item, set(key), set(answer) - {BLANK}) for key in item.key)
    return best(counted, item.credit, item.penalty)


def _counted(item: FormItem, right: set[str], ticked: set[str]) -> Parts:
    return Parts(len(ticked & right), len(ticked - right), len(right), len(item.options) - len(right))


def share(item: FormItem, answer: str, /) -> Fraction:
    """By the policy of the item's section."""
    return credited(parts(item, answer), item.credit, item.penalty)


def shown(item: FormItem, answer: str, /) -> str:
    """The letters with their options' texts; a blank stays `-`."""
    return "; ".join(
        f"{letter} {item.options[letter]}" if letter in item.options else letter for letter in answer
    )
