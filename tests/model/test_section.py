from __future__ import annotations

from decimal import Decimal

import pytest

from trainer_cli.model.section import BlueprintSection


@pytest.mark.parametrize(
    ("points", "penalty", "told"),
    [
        (Decimal(0), None, "`points` must be more than 0"),
        (Decimal(1), Decimal("1.5"), "`penalty` must lie between 0 and 1"),
    ],
)
def test_a_section_has_points(points: Decimal, penalty: Decimal | None, told: str) -> None:  # T38
    with pytest.raises(ValueError, match=told):
        BlueprintSection(type="single", count=25, points=points, penalty=penalty)


def test_a_share_of_the_points_is_a_number_of_questions() -> None:  # T37
    shared = BlueprintSection(type="single", share="25%", points=Decimal(2))
    assert shared.counted(Decimal(80)) == BlueprintSection(type="single", count=10, points=Decimal(2))
    with pytest.raises(ValueError, match="25% of 90 points is no number of questions of 2"):
        shared.counted(Decimal(90))
