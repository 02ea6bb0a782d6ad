"""S18: rooms hold everybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "plans/junior-2026-02-09.yaml"


def test_twenty_two_in_a_room_for_twenty(tmp_path: Path) -> None:
    agents = ", ".join(f"A{number:03}" for number in range(1, 23))
    files = base("roster/rooms.yaml", ("capacity: 2", "capacity: 20")) | base(PLAN, ("A001, A002", agents))

    assert found(tmp_path, "room", files) == [
        f"{PLAN}:18:11 room-capacity: the room `R1` holds 20, not 22",
    ]


@pytest.mark.parametrize("room", ["    room: R1\n", "    room: R9\n", ""])
def test_large_enough_or_not_known(tmp_path: Path, room: str) -> None:
    assert found(tmp_path, "room", base(PLAN, ("    room: R1\n", room))) == []
