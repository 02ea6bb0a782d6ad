"""An answer as other systems write it, as our letter."""

from __future__ import annotations

import pytest

from tests.interop.systems import REFUND, item
from trainer_cli.interop.answer_cells import native_answer

SINGLE = item(1, "怎樣處理?", *REFUND)
TRUE_FALSE = item(2, "七天內可退")
NUMBERS = item(3, "幾天?", "3", "7", "1")


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("B", "B"), ("ｂ", "B"), ("b.", "B"), ("B、換貨", "B"), ("B. anything", "B"), ("換貨", "B"), ("换货", "B"),
        (" 換 貨 ", "B"), ("2", "B"), ("A,B", "AB"), ("A、C", "AC"), ("ACB", "ABC"), ("A|B", "AB"), ("1,3", "AC"),
        ("退款┋補發", "AC"), ("A┋A", "A"), ("", ""), ("-3", ""), ("(跳过)", ""),
        ("5", "5"), ("E", "E"), ("A,E", "A,E"), ("AE", "AE"), ("other", "other"), (",", ","),
        ("A word with them", "A word with them"),
    ],
)  # fmt: skip
def test_letters_texts_and_numbers_of_options(cell: str, answer: str) -> None:
    assert native_answer(SINGLE, cell) == answer


@pytest.mark.parametrize("cell", ["√", "×", "对", "错", "T", "F"])
def test_statements_are_read_as_they_are(cell: str) -> None:
    assert native_answer(TRUE_FALSE, cell) == cell


def test_the_text_of_an_option_goes_before_its_number() -> None:
    assert [native_answer(NUMBERS, cell) for cell in ("3", "1", "2")] == ["A", "C", "B"]
