"""What an answer earns: by its key, by its marks, or because its item is void."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.voids import void_points
from trainer_cli.questions import TYPES
from trainer_cli.questions.points import earned

if TYPE_CHECKING:
    from decimal import Decimal

    from trainer_cli.exams.marking import Settled
    from trainer_cli.model.exam import FormItem


def earned_points(item: FormItem, answer: str, settled: Settled) -> Decimal | None:
    """The points of an answer; None while a person has to mark it and no mark counts.

    Args:
        item: as it stands on the form, with the corrections of its key.
        answer: the canonical answer.
        settled: what the marks of the answer come to; not looked at where no person marks.
    """
    void = void_points(item)
    if void is not None:
        return void
    return settled.points if TYPES[item.type].MARKED else earned(item, answer)
