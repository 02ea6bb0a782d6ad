"""The points that an answer earns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.questions import TYPES
from trainer_cli.questions.credit import part_of

if TYPE_CHECKING:
    from decimal import Decimal

    from trainer_cli.model.exam import FormItem


def earned(item: FormItem, answer: str) -> Decimal:
    """The points of a canonical answer, rounded half up to 0.01 where they are a part; 0 if a person marks it."""
    return part_of(item.points, TYPES[item.type].share(item, answer))
