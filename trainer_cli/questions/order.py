"""Order 排序題 (T38): steps that stand in no order, to be put into the right one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.model.base import Filled
from trainer_cli.model.question import Question
from trainer_cli.questions.credit import Parts, best, credited
from trainer_cli.questions.item import BLANK, form_item
from trainer_cli.questions.options import LETTERS, equal_texts, relettered
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from fractions import Fraction
    from random import Random

    from trainer_cli.model.exam import FormItem

NAME = "order"
LABEL = {"zh-Hant": "排序題", "zh-Hans": "排序题", "en": "Order"}
MARKED = False
PACKED = False

FEWEST_STEPS = 3
_BETWEEN = re.compile(r"[\s,;、|┋/>→-]+")


class Order(Question, frozen=True, kw_only=True, tag=NAME):
    """Three to six `steps` in their right order; a form shuffles and letters them."""

    steps: tuple[Filled, ...]


def problems(question: Order, /) -> Iterator[Problem]:
    """Too few or too many steps, or equal ones (T38)."""
    count = len(question.steps)
    if not FEWEST_STEPS <= count <= len(LETTERS):
        yield Problem(
            code="question-steps",
            message=f"the number of steps is {count}",
            source=question.source.at("steps"),
            remedy=f"give {FEWEST_STEPS} to {len(LETTERS)} steps in their right order",
            clause="T38",
        )
    numbered = ((str(place), step) for place, step in enumerate(question.steps, 1))
    for place, earlier in equal_texts(numbered):
        yield Problem(
            code="question-steps-equal",
            message=f"steps {earlier} and {place} are equal",
            source=question.source.at("steps", int(place) - 1),
            remedy="change one of them",
            clause="T38",
            secret=True,
        )


def frozen(question: Order, *, number: int, points: Decimal, digest: str, random: Random) -> FormItem:
    """The steps shuffled and lettered, the key their letters in the right order."""
    in_order = {str(place): step for place, step in enumerate(question.steps)}
    options, new = relettered(in_order, random)
    key = ("".join(new[place] for place in in_order),)
    return form_item(question, number=number, points=points, digest=digest, options=options, key=key)


def read_answer(item: FormItem, cell: str, /) -> str | None:
    """The letters in the order given, from `CABD`, `c,a,b,d`, `C→A→B→D` or the numbers `3,1,2,4`.

    `-` for a blank; None for anything else, a letter twice among it. Steps at the end may be missing.
    """
    text = _BETWEEN.sub("", normalize("NFKC", cell).upper())
    if not text:
        return BLANK
    by_number = dict(zip("123456", item.options, strict=False))
    letters = [by_number.get(character, character) for character in text]
    sound = set(letters) <= item.options.keys() and len(set(letters)) == len(letters)
    return "".join(letters) if sound else None


def parts(item: FormItem, answer: str, /) -> Parts:
    """How many steps stand in their places, of all; and how many in wrong ones, of all wrong places there are.

    A step in a wrong place takes by default what guessing would gain: of n steps, 1/(n(n-1)).
    """
    count = len(item.options)
    given = "" if answer == BLANK else answer
    right = (sum(one == other for one, other in zip(given, key, strict=False)) for key in item.key)
    counted = (Parts(found, len(given) - found, count, count * (count - 1)) for found in right)
    return best(counted, item.credit, item.penalty)


def share(item: FormItem, answer: str, /) -> Fraction:
    """By the policy of the item's section."""
    return credited(parts(item, answer), item.credit, item.penalty)


def shown(item: FormItem, answer: str, /) -> str:
    """The steps in the order given, `B 甲 → A 乙`; a blank stays `-`."""
    named = (f"{letter} {item.options[letter]}" if letter in item.options else letter for letter in answer)
    return " → ".join(named)
