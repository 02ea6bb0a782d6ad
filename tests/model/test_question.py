"""What every question has, whatever its type."""

from decimal import Decimal

import msgspec
import pytest

from tests.model.refused import refused
from trainer_cli.model.question import Criterion, Question


class Oral(Question, frozen=True, tag="oral"):
    """A type of its own, for the test."""


TEXT = "{id: rules-001, type: oral, stem: 何時回覆？, difficulty: 0.7}"


def test_a_question_says_how_hard_it_is() -> None:
    assert refused(TEXT, Oral) == []
    assert msgspec.convert({"id": "a", "type": "oral", "stem": "?"}, Oral).difficulty == Decimal("0.7")


@pytest.mark.parametrize("share", ["-0.1", "1.1"])
def test_difficulty_is_a_share(share: str) -> None:
    assert refused(TEXT.replace("0.7", share), Oral) == ["difficulty: `difficulty` must lie between 0 and 1"]


def test_a_question_has_a_stem_and_a_known_level() -> None:
    assert refused(TEXT.replace("何時回覆？", '"", level: guess'), Oral) == [
        "stem: `stem` must be text, of length 1 or more",
        "level: `level` must be one of `remember`, `understand`, `apply`, `analyse`",
    ]


@pytest.mark.parametrize("points", ["0", "-1"])
def test_a_criterion_earns_something(points: str) -> None:
    with pytest.raises(ValueError, match="`points` must be more than 0"):
        Criterion(criterion="及時", points=Decimal(points))
    assert Criterion(criterion="及時", points=Decimal("0.5")).anchors == ""


def test_numbers_that_are_none_are_refused_from_code_too() -> None:
    with pytest.raises(ValueError, match="`points` must be a number"):
        Criterion(criterion="及時", points=Decimal("NaN"))
    with pytest.raises(ValueError, match="`difficulty` must be a number"):
        Oral(id="a", stem="?", difficulty=Decimal("NaN"))
