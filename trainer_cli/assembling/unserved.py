"""Which asks of a blueprint a bank can't serve (T37)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.asks import Ask, asks_of
from trainer_cli.assembling.clash import clashing
from trainer_cli.assembling.covered import stock
from trainer_cli.assembling.drafting import drafted
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from trainer_cli.assembling.asks import Task


class Unserved(NamedTuple):
    """An ask for which the bank has `there` questions of `needed` ones, so that some are `lacking`.

    With `clash` it is short only together with the other asks of a clash. Without an ask the numbers are enough,
    but no forms were found with them, because of the difficulty.
    """

    ask: Ask | None = None
    needed: int = 0
    there: int = 0
    lacking: int = 0
    clash: bool = False


def unserved(task: Task) -> list[Unserved]:
    """The asks of a task that can't be served: those short by themselves, else those that clash."""
    short = [Unserved(one.ask, one.needed, one.there, one.lacking) for one in stock(task) if one.lacking]
    if short or drafted(task, seeded(0, task.blueprint.id)):
        return short
    clash = clashing(task, asks_of(task))
    return [Unserved(one.ask, one.wanted, one.there, one.lacking, clash=True) for one in clash] or [
        Unserved()
    ]
