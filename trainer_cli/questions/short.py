"""Short answer 簡答題: a person marks it by a rubric (T38)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.questions.item import form_item
from trainer_cli.questions.written import Written, problems, read_answer, share, shown

if TYPE_CHECKING:
    from decimal import Decimal
    from random import Random

    from trainer_cli.model.exam import FormItem

__all__ = [
    "LABEL",
    "MARKED",
    "NAME",
    "PACKED",
    "Short",
    "frozen",
    "problems",
    "read_answer",
    "share",
    "shown",
]

NAME = "short"
LABEL = {"zh-Hant": "簡答題", "zh-Hans": "简答题", "en": "Short answer"}
MARKED = True
PACKED = False


class Short(Written, frozen=True, kw_only=True, tag=NAME):
    """A question answered in a few sentences."""


def frozen(question: Short, *, number: int, points: Decimal, digest: str, random: Random) -> FormItem:  # noqa: ARG001 — the contract of all types; nothing to shuffle here
    """The question as an item of a form."""
    return form_item(
        question,
        number=number,
        points=points,
        digest=digest,
        model_answer=question.model_answer,
        rubric=question.rubric,
    )
