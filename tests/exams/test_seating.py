"""T41: neighbours have different forms, and the same seed gives the same seats."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.exams.seating import Seat, neighbours, same_form_neighbours, seated, seats_of
from trainer_cli.model.exam import Candidate
from trainer_cli.model.roster import Room

LINE = Room(id="R3", name="會議室C", capacity=5)


def hall(rows: int, columns: int, name: str = "R1") -> Room:
    return Room(id=name, name="培訓室A", capacity=rows * columns, rows=rows, columns=columns)


def people(count: int, forms: str) -> list[Candidate]:
    """Forms dealt out in turn, as an exam deals them."""
    return [
        Candidate(agent=f"A{number:03}", form=forms[number % len(forms)]) for number in range(1, count + 1)
    ]


def test_a_room_has_as_many_seats_as_it_holds() -> None:
    assert seats_of(LINE) == [Seat("R3", 1, column) for column in range(1, 6)]
    room = Room(id="R1", name="培訓室A", capacity=5, rows=2, columns=3)
    assert [(one.row, one.column) for one in seats_of(room)] == [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2)]
    assert len(seats_of(Room(id="R1", name="培訓室A", capacity=9, rows=2, columns=3))) == 6
    assert seats_of(Room(id="R1", name="培訓室A", capacity=0)) == []


def test_two_forms_lie_like_the_colours_of_a_chessboard() -> None:
    plan = seated(people(6, "AB"), [hall(2, 3)], 7)
    assert [plan[seat].form for seat in sorted(plan)] == ["A", "B", "A", "B", "A", "B"]
    assert {one.agent for one in plan.values()} == {f"A{number:03}" for number in range(1, 7)}


def test_the_lot_is_drawn_by_the_seed() -> None:
    first, again, other = (seated(people(12, "AB"), [hall(4, 6)], seed) for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_one_form_leaves_every_second_seat_empty() -> None:
    plan = seated(people(3, "A"), [LINE], 7)
    assert sorted(seat.column for seat in plan) == [1, 3, 5]


def test_what_can_not_be_kept_apart_is_named() -> None:
    plan = seated(people(4, "A"), [LINE], 7)
    assert same_form_neighbours(plan) == [
        (Seat("R3", 1, 1), Seat("R3", 1, 2)),
        (Seat("R3", 1, 2), Seat("R3", 1, 3)),
    ]
    assert same_form_neighbours(seated(people(2, "A"), [hall(2, 1)], 7)) == [
        (Seat("R1", 1, 1), Seat("R1", 2, 1))
    ]


def test_rooms_share_the_candidates_by_what_they_hold() -> None:
    plan = seated(people(12, "AB"), [hall(4, 3, "R1"), hall(2, 3, "R2")], 7)
    assert [seat.room for seat in sorted(plan)].count("R1") == 8
    assert same_form_neighbours(plan) == []
    assert seated([], [], 7) == {}


def test_rooms_that_are_too_small_are_refused() -> None:
    with pytest.raises(ValueError, match="6 people, 5 seats"):
        seated(people(6, "AB"), [LINE], 7)


@settings(max_examples=60)
@given(st.integers(1, 9), st.integers(1, 9), st.integers(2, 6), st.integers(0, 81), st.integers(0, 1_000_000))
def test_dealt_forms_are_always_kept_apart(
    rows: int, columns: int, forms: int, count: int, seed: int
) -> None:
    candidates = people(min(count, rows * columns), "ABCDEF"[:forms])
    plan = seated(candidates, [hall(rows, columns)], seed)
    assert sorted(one.agent for one in plan.values()) == [one.agent for one in candidates]
    assert same_form_neighbours(plan) == []


def test_neighbours_sit_side_by_side_or_one_behind_the_other() -> None:
    plan = seated(people(3, "AB"), [hall(2, 2)], 7)
    empty = ({Seat("R1", row, column) for row in (1, 2) for column in (1, 2)} - plan.keys()).pop()
    across = Seat("R1", 3 - empty.row, 3 - empty.column)
    assert {frozenset(pair) for pair in neighbours(plan)} == {
        frozenset((across, seat)) for seat in plan if seat != across
    }
