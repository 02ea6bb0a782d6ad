"""Bringing the forms of a draft within the limits of levels and cells, and taking forbidden pairs apart (T37)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.draft import blocked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.assembling.draft import Candidate, Cell, Draft
    from trainer_cli.assembling.limits import Limit


class Move(NamedTuple):
    """An exchange of the question in a `place` for the one at `spot` of a cell to spare.

    `worse` is by how much more the form is off then: questions beyond limits, and forbidden pairs.
    """

    worse: int
    place: int
    spare: list[Candidate]
    spot: int


def off_limits(form: Sequence[Candidate], limits: Sequence[Limit]) -> int:
    """By how many questions a form is off its limits, and how many of its questions must not stand with others."""
    numbers = [sum(limit.takes(one.cell) for one in form) for limit in limits]
    shut = blocked(list(form))
    return sum(limit.off(number) for limit, number in zip(limits, numbers, strict=True)) + sum(
        one.id in shut for one in form
    )


def repair(draft: Draft, limits: Sequence[Limit]) -> bool:
    """Exchange questions for spare ones of their type until every form keeps the limits; whether all do.

    Each time the exchange that helps most, or one that does no harm: a way out often needs two. A question that
    left a form does not come back to it, so this ends.
    """
    kept = [_repaired(draft, form, limits) for form in range(len(draft.forms))]
    return all(kept)


def _repaired(draft: Draft, form: int, limits: Sequence[Limit]) -> bool:
    left: set[str] = set()
    while off_limits(draft.forms[form], limits):
        best = min(_moves(draft, form, limits, left), key=lambda move: move.worse, default=None)
        if best is None or best.worse > 0:
            return False
        left.add(draft.forms[form][best.place].id)
        draft.exchange(form, best.place, best.spare, best.spot)
    return True


def _moves(draft: Draft, form: int, limits: Sequence[Limit], left: set[str]) -> Iterator[Move]:
    """For each place and each other cell of its kind, the exchange for the first question that fits."""
    weights = _Weights(draft.forms[form], limits)
    shut = blocked(draft.forms[form])
    for place, own in draft.free(form):
        eased = own.id in shut
        kept = blocked(draft.forms[form], own) if own.apart else shut
        for cell, spare in draft.spare.items():
            if cell.kind == draft.kinds[place] and (eased or weights.differ(own.cell, cell)):
                spot = next(
                    (spot for spot, one in enumerate(spare) if one.id not in left and one.id not in kept),
                    None,
                )
                if spot is not None:
                    yield Move(weights.worse(own.cell, cell) - eased, place, spare, spot)


class _Weights:
    """What one question more or less in a cell does to a form's limits."""

    def __init__(self, form: Sequence[Candidate], limits: Sequence[Limit]) -> None:
        self._limits = limits
        self._of: dict[Cell, frozenset[int]] = {}
        numbers = Counter(index for one in form for index in self._named(one.cell))
        off = [limit.off(numbers[index]) for index, limit in enumerate(limits)]
        self._more = [limit.off(numbers[index] + 1) - off[index] for index, limit in enumerate(limits)]
        self._less = [limit.off(numbers[index] - 1) - off[index] for index, limit in enumerate(limits)]

    def _named(self, cell: Cell) -> frozenset[int]:
        """The limits that count the questions of a cell."""
        if cell not in self._of:
            self._of[cell] = frozenset(index for index, limit in enumerate(self._limits) if limit.takes(cell))
        return self._of[cell]

    def differ(self, leaving: Cell, coming: Cell) -> bool:
        """Whether an exchange touches any limit."""
        return self._named(leaving) != self._named(coming)

    def worse(self, leaving: Cell, coming: Cell) -> int:
        """By how many questions more the form is off after an exchange."""
        old, new = self._named(leaving), self._named(coming)
        return sum(self._less[index] for index in old - new) + sum(self._more[index] for index in new - old)
