"""The right answer of an item, in words, and the two sides of a match."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.questions import TYPES
from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem


class MatchRow(msgspec.Struct, frozen=True):
    """A row of the two sides of a match; what stands beside each other does not belong together."""

    number: str
    prompt: str
    letter: str
    option: str


def match_rows(item: FormItem) -> tuple[MatchRow, ...]:
    """The two sides of a match, row by row; none for another item."""
    if not item.prompts:
        return ()
    sides = zip_longest(item.prompts.items(), item.options.items(), fillvalue=("", ""))
    return tuple(MatchRow(*left, *right) for left, right in sides)


def key_in_words(item: FormItem) -> str:
    """Every accepted answer in words, or the model answer of an item that a person marks."""
    kind = TYPES[item.type]
    words = " / ".join(kind.shown(item, answer) for answer in item.key)
    tolerance = f" (± {scalar_text(item.tolerance)})" if item.tolerance else ""
    return item.model_answer or f"{words}{tolerance}"
