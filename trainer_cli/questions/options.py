"""What the types with lettered options have in common: what is wrong with these, and how a form letters them anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.model.base import Filled
from trainer_cli.model.question import Question
from trainer_cli.questions.item import form_item
from trainer_cli.questions.shuffle import shuffled
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal
    from random import Random

    from trainer_cli.model.exam import FormItem
    from trainer_cli.text.source import Source

LETTERS = "ABCDEF"
FEWEST_OPTIONS = 2
_NAMED = re.compile(r"(?<![A-Za-z0-9_.-])(?!A (?!is |was |and |or )[a-z])[A-FＡ-Ｆ]{1,6}(?![A-Za-z0-9_-])")
"""Letters of options in an explanation, not the English article."""


class Lettered(Question, frozen=True, kw_only=True):
    """A question with lettered options; `answer` holds the letters of the right ones."""

    options: dict[str, Filled]
    answer: str


def frozen(question: Lettered, *, number: int, points: Decimal, digest: str, random: Random) -> FormItem:
    """The question as an item of a form: options shuffled and lettered anew; key and explanation in the new letters."""
    options, new = relettered(question.options, random)
    return form_item(
        question,
        number=number,
        points=points,
        digest=digest,
        options=options,
        key=("".join(sorted(new[letter] for letter in question.answer)),),
        explanation=named_anew(question.explanation, new),
    )


def options_problems(options: Mapping[str, str], source: Source) -> Iterator[Problem]:
    """Letters out of order, too few or too many options, equal options (T38); `source` is the question."""
    count = len(options)
    if count < FEWEST_OPTIONS or list(options) != list(LETTERS[:count]):
        yield Problem(
            code="question-options",
            message=f"the options are {', '.join(options) or 'missing'}",
            source=source.at("options"),
            remedy=f"give {FEWEST_OPTIONS} to {len(LETTERS)} options with the letters A, B, C … in order",
            clause="T38",
        )
    for letter, earlier in equal_texts(options.items()):
        yield Problem(
            code="question-options-equal",
            message=f"options {earlier} and {letter} are equal",
            source=source.at("options", letter),
            remedy="change one of them",
            clause="T38",
        )


def equal_texts(texts: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Of pairs of name and text, each name whose text came before, whatever its width, with the earlier name."""
    first: dict[str, str] = {}
    for name, text in texts:
        earlier = first.setdefault(plain_text(text), name)
        if earlier != name:
            yield name, earlier


def plain_text(text: str) -> str:
    """A text without width and surrounding space, for comparison."""
    return normalize("NFKC", text).strip()


def relettered(options: Mapping[str, str], random: Random) -> tuple[dict[str, str], dict[str, str]]:
    """The options in an order drawn by lot and lettered anew; and each old letter with its new one."""
    drawn = shuffled(options, random)
    new = dict(zip(drawn, LETTERS, strict=False))
    return {new[old]: options[old] for old in drawn}, new


def named_anew(text: str, new: Mapping[str, str]) -> str:
    """An explanation that names options, as `B 對，A、C 不對` or `故選AC`, in the letters of a form.

    Args:
        text: in the letters of the bank. What stands alone and is no option stays as it is, like `F 區` beside
            four options.
        new: each letter of the bank with that of the form.
    """

    def on_the_form(found: re.Match[str]) -> str:
        named = normalize("NFKC", found[0])
        if list(named) != sorted(set(named) & set(new)):
            return found[0]
        return "".join(sorted(new[letter] for letter in named))

    return _NAMED.sub(on_the_form, text)
