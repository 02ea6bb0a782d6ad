"""What a blueprint wanted and what the forms got, ask by ask; and what a bank has for it (T37)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.asks import Ask, asks_of, needed

if TYPE_CHECKING:
    from trainer_cli.assembling.asks import Task
    from trainer_cli.assembling.draft import Draft


class Covered(NamedTuple):
    """`low` to `high` questions of what an `ask` names, and what each form `got`."""

    ask: Ask
    low: int
    high: int
    got: tuple[int, ...]


class Stocked(NamedTuple):
    """How many questions of what an `ask` names all forms need at least, and how many are `there`."""

    ask: Ask
    needed: int
    there: int

    @property
    def lacking(self) -> int:
        """How many are missing, 0 where there are enough."""
        return max(0, self.needed - self.there)


def coverage(task: Task, draft: Draft) -> tuple[Covered, ...]:
    """Every ask with what the forms of a draft got; courses that are asked evenly by what the least of them got."""
    found = []
    for ask in asks_of(task):
        if not ask.forbidden:
            got = tuple(sum(ask.takes(one) for one in form) for form in draft.forms)
            found.append(Covered(ask, ask.limit.low, ask.limit.high, got))
    low = min((number for one in found if one.ask.even for number in one.got), default=0)
    most = low + task.blueprint.evenness
    return tuple(one._replace(low=low, high=most) if one.ask.even else one for one in found)


def stock(task: Task) -> tuple[Stocked, ...]:
    """Every ask with what the bank has for it, each looked at by itself."""
    cells = Counter(one.cell for one in task.candidates)
    return tuple(
        Stocked(
            ask,
            needed(task, ask.limit.low),
            sum(number for cell, number in cells.items() if ask.holds(cell)),
        )
        for ask in asks_of(task)
        if not ask.forbidden
    )
