"""Pairs of questions of the bank that ask the same, or nearly (S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.questions.likeness import nearest, plain, plain_question
from trainer_cli.questions.match import Match
from trainer_cli.questions.multiple import Multiple
from trainer_cli.questions.order import Order
from trainer_cli.questions.single import Single

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.model.question import Question

SHORTEST_STEM = 12
"""Characters of a stem from which stems alone tell anything; «which of these is right» is shorter."""


class Alike(NamedTuple):
    """A question, the earlier one that is most like it, and by how many percent; 100 is the same but for signs."""

    question: str
    other: str
    like: int


def alike_questions(questions: Sequence[Question], first: int, least: int) -> list[Alike]:
    """The questions from index `first` on that are at least `least` percent like an earlier one, options and all."""
    return _alike(questions, [_asked(one) for one in questions], first, least)


def alike_stems(questions: Sequence[Question], first: int, least: int) -> list[Alike]:
    """The same of stems alone, where these are not short."""
    long = [one for one in questions[:first] if _has_long_stem(one)]
    later = [one for one in questions[first:] if _has_long_stem(one)]
    both = [*long, *later]
    return _alike(both, [plain(one.stem) for one in both], len(long), least)


def may_meet(one: Question, other: Question) -> bool:
    """Whether both may stand on one form: neither names the other under `not_with`, which says that they are alike."""
    return other.id not in one.not_with and one.id not in other.not_with


def _alike(questions: Sequence[Question], texts: Sequence[str], first: int, least: int) -> list[Alike]:
    found = {index: (other, like) for index, other, like in nearest(texts, first, least)}
    found |= {index: (other, 100) for index, other in _equal(texts, first)}
    return [
        Alike(questions[index].id, questions[found[index][0]].id, found[index][1]) for index in sorted(found)
    ]


def _equal(texts: Sequence[str], first: int) -> Iterator[tuple[int, int]]:
    """The texts from index `first` on that came before, each with its first place."""
    places: dict[str, int] = {}
    for index, text in enumerate(texts):
        place = places.setdefault(text, index)
        if place != index >= first:
            yield index, place


def _has_long_stem(question: Question) -> bool:
    return len(plain(question.stem)) >= SHORTEST_STEM


def _asked(question: Question) -> str:
    """What a question asks: its stem, and what stands below it on paper."""
    match question:
        case Single() | Multiple():
            below = question.options
        case Order():
            below = {str(place): step for place, step in enumerate(question.steps)}
        case Match():
            below = {str(place): f"{pair.prompt}{pair.option}" for place, pair in enumerate(question.pairs)}
        case _:
            below = {}
    return plain_question(question.stem, below)
