"""T42: headers of tables that people make."""

from __future__ import annotations

import pytest

from trainer_cli.exams.columns import columns_of, item_number, spellings
from trainer_cli.text.source import Source

HEADER = Source("sheets.csv", 2)


@pytest.mark.parametrize(
    ("header", "number"),
    [
        *[
            ("1", 1),
            ("01", 1),
            ("q1", 1),
            ("Q01", 1),
            ("第1題", 1),
            ("第 12 题", 12),
            ("１", 1),
            ("item 3", 3),
        ],
        *[("1、首次回覆最遲多久？", 1), ("12. 題幹", 12), ("7題", 7), ("No.5", 5), ("2)", 2)],
        *[("agent", None), ("來自ip", None), ("1a", None), ("總分", None), ("", None)],
    ],
)
def test_the_item_that_a_header_names(header: str, number: int | None) -> None:
    assert item_number(header) == number


def test_fields_items_and_the_rest() -> None:
    fields, items, problems = columns_of(["agent", "來自ip", "1", "q2", "", "q1"], {"agent"}, HEADER)
    assert (fields, items) == ({"agent": 0}, {1: 2, 2: 3})
    ignored, repeated = problems
    assert (ignored.code, ignored.level) == ("table-column-ignored", "warning")
    assert str(ignored.source) == "sheets.csv:2:2"
    assert (repeated.code, repeated.level) == ("table-column-repeated", "error")
    assert repeated.message == "a second column for item 1"
    assert str(repeated.source) == "sheets.csv:2:6"


def test_spellings() -> None:
    assert spellings({"form": "form,卷別"}) == {"form": "form", "卷別": "form"}
