"""Types, levels and difficulty in the words of question spreadsheets (T38)."""

from decimal import Decimal

import pytest

from trainer_cli.interop.question_words import difficulty_of, level_of, number_of, type_of


@pytest.mark.parametrize(
    ("cell", "type_"),
    [
        ("单选", "single"), ("單選題", "single"), ("選擇題", "single"), (" Single ", "single"),
        ("判断题", "true_false"), ("是非題", "true_false"), ("簡答題", "short"), ("案例分析题", "analysis"),
        ("多选题", "multiple"), ("填空", "fill"), ("打字", None), ("", None),
    ],
)  # fmt: skip
def test_types(cell: str, type_: str | None) -> None:
    assert type_of(cell) == type_


@pytest.mark.parametrize(
    ("cell", "level"), [("识记", "remember"), ("理解", "understand"), ("Apply", "apply"), ("創造", None)]
)
def test_levels(cell: str, level: str | None) -> None:
    assert level_of(cell) == level


@pytest.mark.parametrize(
    ("cell", "share"),
    [
        ("易", "0.85"), ("中等", "0.7"), ("困难", "0.5"), ("0.62", "0.62"), ("７０％", "0.7"), ("1", "1"),
        ("3", None), ("-0.1", None), ("1e-1", None), ("very", None),
    ],
)  # fmt: skip
def test_difficulty_is_the_expected_share_of_full_marks(cell: str, share: str | None) -> None:
    assert difficulty_of(cell) == (None if share is None else Decimal(share))


def test_points() -> None:
    assert [number_of(cell) for cell in ("5", "2.5 分", "五")] == [Decimal(5), Decimal("2.5"), None]
