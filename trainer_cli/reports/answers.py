"""The right answer of an item, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem


def key_in_words(item: FormItem) -> str:
    """Every accepted answer in words, or the model answer of an item that a person marks."""
    kind = TYPES[item.type]
    return item.model_answer or " / ".join(kind.shown(item, answer) for answer in item.key)
