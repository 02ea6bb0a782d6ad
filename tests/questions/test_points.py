"""The points that an answer earns."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.exams.paper import item
from trainer_cli.questions.points import earned

if TYPE_CHECKING:
    from trainer_cli.model.question import TypeName


@pytest.mark.parametrize(
    ("type_", "key", "answer", "points"),
    [
        ("single", "B", "B", "5"),
        ("single", "B", "A", "0"),
        ("true_false", "T", "-", "0"),
        ("short", "", "答", "0"),
    ],
)
def test_all_or_nothing(type_: TypeName, key: str, answer: str, points: str) -> None:
    assert earned(item(1, type_, "5", key), answer) == Decimal(points)


def test_a_part_of_the_points_is_rounded() -> None:  # T38
    three_right = replace(item(1, "single", "5"), type="multiple", key=("ABC",), credit="share")
    assert [earned(three_right, answer) for answer in ("A", "AB", "ABC", "AD")] == [
        Decimal("1.67"),
        Decimal("3.33"),
        Decimal(5),
        Decimal(0),
    ]
