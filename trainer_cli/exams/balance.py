"""Bringing forms to the wanted difficulty by exchanging questions of the same course and kind."""

from __future__ import annotations

from decimal import Decimal
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.exams.draft import Candidate, Draft
    from trainer_cli.model.curriculum import DifficultyTarget


class Swap(NamedTuple):
    """An exchange of the question in a `place` of a form for the one at `spot` of `others`.

    `others` is another form, or what is to spare in the cell; `gain` is what comes nearer the tolerance, in
    points, `change` what the form's expected points grow by, `partner` the other form.
    """

    gain: Decimal
    place: int
    others: list[Candidate]
    spot: int
    change: Decimal
    partner: int | None = None


def expected_points(places: Sequence[Decimal], form: Sequence[Candidate]) -> Decimal:
    """The points that a form is expected to bring: those of its places, weighted by the difficulties."""
    return sum((points * one.difficulty for points, one in zip(places, form, strict=True)), Decimal(0))


def balance(draft: Draft, difficulty: DifficultyTarget) -> list[Decimal]:
    """Exchange questions in the draft, each time the exchange that helps most, until none helps (T37).

    Course and kind stay in every exchange, and so do counts and evenness.

    Returns:
        For each form what it is still off by beyond the tolerance, in points; 0 is within.
    """
    full = sum(draft.places, Decimal(0))
    allowed = difficulty.tolerance * full
    offsets = [expected_points(draft.places, form) - difficulty.target * full for form in draft.forms]
    for form in range(len(draft.forms)):
        while _excess(offsets[form], allowed):
            swaps = _swaps_for_spare(draft, offsets, form, allowed)
            best = max(swaps, key=attrgetter("gain"), default=None)
            if best is None or best.gain <= 0:
                swaps = _swaps_with_forms(draft, offsets, form, allowed)
                best = max(swaps, key=attrgetter("gain"), default=None)
            if best is None or best.gain <= 0:
                break
            _apply(draft, offsets, form, best)
    return [_excess(offset, allowed) for offset in offsets]


def _excess(offset: Decimal, allowed: Decimal) -> Decimal:
    return max(Decimal(0), abs(offset) - allowed)


def _swaps_for_spare(draft: Draft, offsets: list[Decimal], form: int, allowed: Decimal) -> Iterator[Swap]:
    before = _excess(offsets[form], allowed)
    for place, (points, own) in enumerate(zip(draft.places, draft.forms[form], strict=True)):
        spare = draft.spare[own.cell]
        for index, other in enumerate(spare):
            change = points * (other.difficulty - own.difficulty)
            yield Swap(before - _excess(offsets[form] + change, allowed), place, spare, index, change)


def _swaps_with_forms(draft: Draft, offsets: list[Decimal], form: int, allowed: Decimal) -> Iterator[Swap]:
    for partner, others in enumerate(draft.forms):
        before = _excess(offsets[form], allowed) + _excess(offsets[partner], allowed)
        for place, own in enumerate(draft.forms[form]):
            for index, other in enumerate(others):
                if partner != form and other.cell == own.cell:
                    change = draft.places[place] * (other.difficulty - own.difficulty)
                    back = draft.places[index] * (own.difficulty - other.difficulty)
                    after = _excess(offsets[form] + change, allowed) + _excess(
                        offsets[partner] + back, allowed
                    )
                    yield Swap(before - after, place, others, index, change, partner)


def _apply(draft: Draft, offsets: list[Decimal], form: int, swap: Swap) -> None:
    own = draft.forms[form]
    if swap.partner is not None:
        offsets[swap.partner] -= swap.change * draft.places[swap.spot] / draft.places[swap.place]
    offsets[form] += swap.change
    own[swap.place], swap.others[swap.spot] = swap.others[swap.spot], own[swap.place]
