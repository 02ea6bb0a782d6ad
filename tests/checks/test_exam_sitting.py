"""T41: how an exam was held in a room is told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "records/sittings/junior-2026-02-09-theory"


def sitting(name: str, rooms: str = "", more: str = "") -> dict[str, str]:
    hour = 10 + len(name)
    return {
        f"{FOLDER}/{name}/sitting.yaml": (
            f'id: {name}\nexam: junior-2026-02-09-theory\nstart: "09:00"\nend: "09:30"\n{rooms}'
            f"invigilators: [TR01]\nat: 2026-02-10T{hour}:00:00+08:00\nby: TR01\n{more}"
        )
    }


@pytest.mark.parametrize(
    ("rooms", "others", "place"),
    [
        ("rooms: [R1]\n", "rooms: [R1]\n", "5:8"),
        ("rooms: [R1]\n", "rooms: [R2, R1]\n", "5:8"),
        ("", "", "1:1"),
    ],
)
def test_two_of_the_same_room(tmp_path: Path, rooms: str, others: str, place: str) -> None:
    assert found(tmp_path, "exam-sitting", sitting("s1", rooms) | sitting("s1-2", others)) == [
        (
            f"{FOLDER}/s1-2/sitting.yaml:{place} exam-sitting-twice: "
            "`s1` says already how the exam was held in the same room"
        )
    ]


def test_another_room_and_one_that_is_replaced(tmp_path: Path) -> None:
    rooms = sitting("s1", "rooms: [R1]\n") | sitting("s2", "rooms: [R2]\n")
    assert found(tmp_path, "exam-sitting", rooms | sitting("s1-2", "rooms: [R1]\n", "supersedes: s1\n")) == []
