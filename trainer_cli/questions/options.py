"""Lettered options: what is wrong with them, and how a form letters them anew."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.questions.shuffle import shuffled
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from random import Random

    from trainer_cli.text.source import Source

LETTERS = "ABCDEF"
FEWEST_OPTIONS = 2


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
