"""Who sits where: seats drawn by lot so that neighbours have different forms (T41)."""

from __future__ import annotations

from collections import Counter
from itertools import accumulate, pairwise, product
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.questions.shuffle import seeded, shuffled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from trainer_cli.model.exam import Candidate
    from trainer_cli.model.roster import Room


class Seat(NamedTuple):
    """A seat of a room: rows count from the front, columns from the left, both from 1."""

    room: str
    row: int
    column: int


Seating = dict[Seat, "Candidate"]
_ROW, _COLUMN = attrgetter("row"), attrgetter("column")


def seats_of(room: Room) -> list[Seat]:
    """The seats of a room row by row, as many as it holds; one row where its rows and columns are not told."""
    columns = room.columns or max(1, room.capacity)
    count = min(room.capacity, room.rows * room.columns) if room.rows else room.capacity
    return [Seat(room.id, place // columns + 1, place % columns + 1) for place in range(count)]


def seated(candidates: Iterable[Candidate], rooms: Sequence[Room], seed: int) -> Seating:
    """A seat for every candidate, drawn by `seed`; the rooms share the candidates by what they hold.

    Raises:
        ValueError: the rooms hold fewer people than there are.
    """
    waiting = _in_turn(list(candidates), seed)
    free = [seats_of(room) for room in rooms]
    shares = _shares(len(waiting), [len(seats) for seats in free])
    ends = [0, *accumulate(shares)]
    plan: Seating = {}
    for (begin, end), seats in zip(pairwise(ends), free, strict=True):
        plan |= _seated_in(waiting[begin:end], seats)
    return plan


def same_form_neighbours(plan: Mapping[Seat, Candidate]) -> list[tuple[Seat, Seat]]:
    """Pairs of seats side by side, or one behind the other, whose candidates have the same form."""
    return [(seat, other) for seat, other in neighbours(plan) if plan[seat].form == plan[other].form]


def neighbours(plan: Mapping[Seat, Candidate]) -> list[tuple[Seat, Seat]]:
    """Pairs of taken seats side by side, or one behind the other."""
    return [
        (seat, other)
        for seat in sorted(plan)
        for other in (seat._replace(column=seat.column + 1), seat._replace(row=seat.row + 1))
        if other in plan
    ]


def _in_turn(candidates: list[Candidate], seed: int) -> list[Candidate]:
    """The candidates by lot, forms in turn, so that every part of the list has its share of each form."""
    lots: dict[str, list[Candidate]] = {}
    for one in shuffled(candidates, seeded(seed, "seats")):
        lots.setdefault(one.form, []).append(one)
    ranked = [
        ((place + 0.5) / len(lot), form, one) for form, lot in lots.items() for place, one in enumerate(lot)
    ]
    return [one for *_, one in sorted(ranked, key=lambda entry: entry[:2])]


def _shares(people: int, capacities: Sequence[int]) -> list[int]:
    """How many of the people go into each room, in proportion to what it holds."""
    total = sum(capacities)
    if people > total:
        raise ValueError(f"{people} people, {total} seats")
    ends = [people * filled // max(1, total) for filled in accumulate(capacities)]
    return [end - begin for begin, end in pairwise([0, *ends])]


def _seated_in(people: Sequence[Candidate], seats: Sequence[Seat]) -> Seating:
    """The people in the foremost seats that keep equal forms apart, or in all seats if none do."""
    ranked = _by_form(people)
    plan: Seating = {}
    for used, axis in product(range(len(people), len(seats) + 1), (_ROW, _COLUMN)):
        plan = dict(zip(_chessboard(seats[:used], axis), ranked, strict=False))
        if not same_form_neighbours(plan):
            break
    return plan


def _by_form(people: Sequence[Candidate]) -> list[Candidate]:
    """The most frequent form first."""
    counts = Counter(one.form for one in people)
    return sorted(people, key=lambda one: (-counts[one.form], one.form))


def _chessboard(seats: Sequence[Seat], axis: Callable[[Seat], int]) -> Iterator[Seat]:
    """The black fields diagonal by diagonal, then the white ones; each diagonal along `axis`.

    Fields of one colour are no neighbours. A form that begins on the last black fields and ends on the first
    white ones has them in opposite corners.
    """
    ordered = sorted(seats, key=lambda seat: (seat.row + seat.column, axis(seat)))
    for colour in (0, 1):
        yield from (seat for seat in ordered if (seat.row + seat.column) % 2 == colour)
