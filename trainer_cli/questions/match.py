"""Match 配對題 (T38): the texts on the left, numbered, each with its own on the right, lettered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.model.base import Filled, Part
from trainer_cli.model.question import Question
from trainer_cli.questions.credit import Parts, best, credited
from trainer_cli.questions.item import BLANK, form_item
from trainer_cli.questions.options import FEWEST_OPTIONS, LETTERS, equal_texts, relettered
from trainer_cli.questions.shuffle import shuffled
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal
    from fractions import Fraction
    from random import Random

    from trainer_cli.model.exam import FormItem

NAME = "match"
LABEL = {"zh-Hant": "配對題", "zh-Hans": "配对题", "en": "Match"}
MARKED = False
PACKED = False

_PAIR = re.compile(r"([1-9])[-:.=>→]*([A-Z])")
_BETWEEN = re.compile(r"[\s,;、|┋/]+")


class Pair(Part, frozen=True, kw_only=True):
    """A text of the left side and the one of the right side that belongs to it."""

    prompt: Filled
    option: Filled


class Match(Question, frozen=True, kw_only=True, tag=NAME):
    """Two to six pairs; a form takes them apart and shuffles both sides."""

    pairs: tuple[Pair, ...]


def problems(question: Match, /) -> Iterator[Problem]:
    """Too few or too many pairs, or equal texts on one side, which make the sides unequal (T38)."""
    count = len(question.pairs)
    if not FEWEST_OPTIONS <= count <= len(LETTERS):
        yield Problem(
            code="question-pairs",
            message=f"the number of pairs is {count}",
            source=question.source.at("pairs"),
            remedy=f"give {FEWEST_OPTIONS} to {len(LETTERS)} pairs",
            clause="T38",
        )
    for side in ("prompt", "option"):
        texts = ((str(place), getattr(pair, side)) for place, pair in enumerate(question.pairs, 1))
        for place, earlier in equal_texts(texts):
            yield Problem(
                code="question-pairs-equal",
                message=f"pairs {earlier} and {place} have the same `{side}`, so that the two sides are unequal",
                source=question.source.at("pairs", int(place) - 1, side),
                remedy="change one of them: each text of a side belongs to one text of the other",
                clause="T38",
                secret=True,
            )


def frozen(question: Match, *, number: int, points: Decimal, digest: str, random: Random) -> FormItem:
    """The two sides, each in an order of its own; the key names the letter of each number."""
    left = shuffled(question.pairs, random)
    options, new = relettered({str(place): pair.option for place, pair in enumerate(left, 1)}, random)
    return form_item(
        question,
        number=number,
        points=points,
        digest=digest,
        prompts={str(place): pair.prompt for place, pair in enumerate(left, 1)},
        options=options,
        key=(" ".join(f"{place}{new[str(place)]}" for place in range(1, len(left) + 1)),),
    )


def read_answer(item: FormItem, cell: str, /) -> str | None:
    """Pairs in the order of their numbers, from `1B 2A`, `1-b、2-a`, `1B2A`, or all letters in a row, `BA`.

    `-` for a blank; None for anything else, as for a number or letter that is not there or a number twice.
    """
    text = _BETWEEN.sub("", normalize("NFKC", cell).upper())
    if text in ("", BLANK):
        return BLANK
    if len(text) == len(item.prompts) and text.isalpha():
        text = "".join(f"{number}{letter}" for number, letter in zip(item.prompts, text, strict=True))
    found = [(one[1], one[2]) for one in _PAIR.finditer(text)]
    pairs = dict(found)
    sound = (
        not _PAIR.sub("", text)
        and len(pairs) == len(found)
        and pairs.keys() <= item.prompts.keys()
        and set(pairs.values()) <= item.options.keys()
    )
    return (
        " ".join(f"{number}{pairs[number]}" for number in item.prompts if number in pairs) if sound else None
    )


def parts(item: FormItem, answer: str, /) -> Parts:
    """How many pairs are right, of as many as there are prompts; and how many wrong, of all wrong ones there are.

    A wrong pair takes by default what guessing would gain: with n prompts and m options, 1/(n(m-1)).
    """
    given = set(answer.split()) - {BLANK}
    wrongs = len(item.prompts) * (len(item.options) - 1)
    counted = (
        Parts(len(given & right), len(given - right), len(item.prompts), wrongs)
        for right in (set(key.split()) for key in item.key)
    )
    return best(counted, item.credit, item.penalty)


def share(item: FormItem, answer: str, /) -> Fraction:
    """By the policy of the item's section."""
    return credited(parts(item, answer), item.credit, item.penalty)


def shown(item: FormItem, answer: str, /) -> str:
    """Each pair with both texts, `1 甲 → B 乙`; a blank stays `-`."""
    return "; ".join(_shown(item, pair) for pair in answer.split())


def _shown(item: FormItem, pair: str) -> str:
    number, letter = pair[:1], pair[1:]
    if number not in item.prompts or letter not in item.options:
        return pair
    return f"{number} {item.prompts[number]} → {letter} {item.options[letter]}"
