"""Bringing forms to the wanted difficulty by exchanging questions of the same cell."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.draft import blocked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.assembling.aims import Aim, Aims
    from trainer_cli.assembling.draft import Candidate, Draft


class Swap(NamedTuple):
    """An exchange of the question in a `place` of a form for the one at `spot` of `others`.

    `others` is another form, or what is to spare in the cell; `gain` is by how much both come nearer.
    """

    gain: int
    place: int
    others: list[Candidate]
    spot: int


def balance(draft: Draft, aims: Aims, *, nearest: bool = False) -> None:
    """Exchange questions in the draft, each time the exchange that helps most, until none helps (T37).

    Cells stay in every exchange, and so do counts and evenness; no question joins one that it must not stand
    with. A form within the tolerance is left alone, unless `nearest` asks for as near as exchanges can bring it.
    """
    goal = tuple(aim._replace(allowed=0) for aim in aims.aims) if nearest else aims.aims
    for form in range(len(draft.forms)):
        while best := _best(draft, aims, goal, form):
            draft.exchange(form, best.place, best.others, best.spot)


def _best(draft: Draft, aims: Aims, goal: Sequence[Aim], form: int) -> Swap | None:
    """The exchange of a form that helps most, with spare questions if any helps, else with other forms."""
    offsets = aims.offsets(draft.forms[form])
    if not _excess(offsets, goal):
        return None
    for swaps in (
        _swaps_for_spare(draft, offsets, goal, form),
        _swaps_with_forms(draft, aims, goal, form),
    ):
        best = max(swaps, key=lambda swap: swap.gain, default=None)
        if best is not None and best.gain > 0:
            return best
    return None


def _excess(offsets: Sequence[int], goal: Sequence[Aim]) -> int:
    return sum(max(0, abs(off) - aim.allowed) for off, aim in zip(offsets, goal, strict=True))


def _moved(offsets: Sequence[int], goal: Sequence[Aim], points: int, change: Sequence[int]) -> int:
    """The excess once each value of a place worth `points` has grown by `change`."""
    return sum(
        max(0, abs(off + points * more) - aim.allowed)
        for off, more, aim in zip(offsets, change, goal, strict=True)
    )


def _change(leaving: Candidate, coming: Candidate) -> list[int]:
    return [new - old for old, new in zip(leaving.values, coming.values, strict=True)]


def _swaps_for_spare(draft: Draft, offsets: list[int], goal: Sequence[Aim], form: int) -> Iterator[Swap]:
    """The best exchange of each place of the form for a spare question, up to one that leaves nothing to mend."""
    before = _excess(offsets, goal)
    shut = blocked(draft.forms[form])
    for place, own in draft.free(form):
        spare = draft.spare[own.cell]
        kept = blocked(draft.forms[form], own) if own.apart else shut
        after = _after(spare, own, offsets, goal, draft.places[place])
        fitting = [
            (left, spot) for spot, left in enumerate(after) if not kept or spare[spot].question.id not in kept
        ]
        if fitting:
            left, spot = min(fitting)
            yield Swap(before - left, place, spare, spot)
            if not left:
                return


def _after(
    spare: Sequence[Candidate], own: Candidate, offsets: Sequence[int], goal: Sequence[Aim], points: int
) -> list[int]:
    """For each spare question the excess once it stands in a place worth `points` instead of `own`."""
    after = [0] * len(spare)
    for index, aim in enumerate(goal):
        rest, allowed = offsets[index] - points * own.values[index], aim.allowed
        off = [abs(rest + points * one.values[index]) - allowed for one in spare]
        after = [total + beyond if beyond > 0 else total for total, beyond in zip(after, off, strict=True)]
    return after


def _swaps_with_forms(draft: Draft, aims: Aims, goal: Sequence[Aim], form: int) -> Iterator[Swap]:
    for partner in range(len(draft.forms)):
        if partner != form:
            yield from _swaps_with(draft, aims, goal, form, partner)


def _swaps_with(draft: Draft, aims: Aims, goal: Sequence[Aim], form: int, partner: int) -> Iterator[Swap]:
    mine, theirs = draft.forms[form], draft.forms[partner]
    offsets, others = aims.offsets(mine), aims.offsets(theirs)
    before = _excess(offsets, goal) + _excess(others, goal)
    for place, own in draft.free(form):
        for spot, other in draft.free(partner):
            if other.cell == own.cell and _welcome(mine, own, other) and _welcome(theirs, other, own):
                after = _moved(offsets, goal, draft.places[place], _change(own, other))
                after += _moved(others, goal, draft.places[spot], _change(other, own))
                yield Swap(before - after, place, theirs, spot)


def _welcome(form: list[Candidate], leaving: Candidate, coming: Candidate) -> bool:
    """Whether a question may join a form that another leaves."""
    return not coming.apart or all(one is leaving or one.id not in coming.apart for one in form)
