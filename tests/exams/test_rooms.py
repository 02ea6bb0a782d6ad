from __future__ import annotations

import pytest

from trainer_cli.exams.rooms import fitting_rooms
from trainer_cli.model.roster import Room

ROOMS = [Room(id=name, name=name, capacity=size) for name, size in (("R1", 24), ("R2", 14), ("R3", 8))]


@pytest.mark.parametrize(
    ("people", "names"),
    [
        (8, ["R3"]),
        (9, ["R2"]),
        (24, ["R1"]),
        (30, ["R1", "R2"]),
        (46, ["R1", "R2", "R3"]),
        (99, ["R1", "R2", "R3"]),
    ],
)
def test_the_smallest_room_serves_else_the_largest_ones(people: int, names: list[str]) -> None:
    # S18
    assert [room.id for room in fitting_rooms(ROOMS, people)] == names


def test_where_there_are_no_rooms_there_are_none() -> None:
    assert fitting_rooms([], 3) == ()
