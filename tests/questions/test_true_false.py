"""T38: true or false."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.questions.asked import asked
from trainer_cli.questions import true_false
from trainer_cli.questions.shuffle import seeded

TEXT = """
- id: rules-011
  type: true_false
  stem: 交接前要寫交接單。
  answer: true
- id: rules-012
  type: true_false
  stem: 退款一律不必請示。
  answer: false
"""

yes, no = (question for question in asked(TEXT) if isinstance(question, true_false.TrueFalse))
ITEM = true_false.frozen(yes, number=1, points=Decimal(1), digest="d", random=seeded(1))


def test_the_record_refuses_all_that_is_wrong() -> None:
    assert list(true_false.problems(yes)) == []


def test_the_key_is_a_letter() -> None:
    assert ITEM.key == ("T",)
    assert true_false.frozen(no, number=2, points=Decimal(1), digest="d", random=seeded(1)).key == ("F",)


@pytest.mark.parametrize(
    "cell", ["T", "t", "Ｔ", "true", "TRUE", "√", "✓", "对", "對", "正确", "正確", "是", " 對 "]
)
def test_spellings_of_true(cell: str) -> None:
    assert true_false.read_answer(ITEM, cell) == "T"


@pytest.mark.parametrize("cell", ["F", "f", "Ｆ", "false", "×", "✗", "错", "錯", "错误", "錯誤", "否"])
def test_spellings_of_false(cell: str) -> None:
    assert true_false.read_answer(ITEM, cell) == "F"


@pytest.mark.parametrize("cell", ["", " ", "-", "－"])
def test_a_blank(cell: str) -> None:
    assert true_false.read_answer(ITEM, cell) == "-"


@pytest.mark.parametrize("cell", ["A", "TF", "1", "不知道"])
def test_anything_else_is_no_answer(cell: str) -> None:
    assert true_false.read_answer(ITEM, cell) is None


def test_all_or_nothing_and_signs_to_show() -> None:
    assert [true_false.share(ITEM, answer) for answer in "TF-"] == [Decimal(1), Decimal(0), Decimal(0)]
    assert [true_false.shown(ITEM, answer) for answer in "TF-"] == ["√", "×", "-"]
