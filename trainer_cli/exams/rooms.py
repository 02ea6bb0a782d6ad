"""In which rooms an exam is held, where nobody says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.roster import Room


def fitting_rooms(rooms: Iterable[Room], people: int) -> tuple[Room, ...]:
    """The smallest room that holds them all, else the largest ones until they do; all rooms if even these do not."""
    by_size = sorted(rooms, key=lambda one: (one.capacity, one.id))
    large_enough = next((one for one in by_size if one.capacity >= people), None)
    if large_enough is not None:
        return (large_enough,)
    taken: list[Room] = []
    while by_size and sum(one.capacity for one in taken) < people:
        taken.append(by_size.pop())
    return tuple(taken)
