"""Several texts in one line of a cell."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.interop.question_fields import fields_in, joined_fields


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("甲", ["甲"]), ("甲 | 乙", ["甲", "乙"]), ("甲｜乙", ["甲", "乙"]), ("", [""]), ("甲|", ["甲", ""]),
        (r"甲\|乙 | 丙", ["甲|乙", "丙"]), (r"一\n二", ["一\n二"]), (r"C:\\n", [r"C:\n"]),
    ],
)  # fmt: skip
def test_texts_of_a_line(line: str, fields: list[str]) -> None:
    assert fields_in(line) == fields


@given(
    st.lists(st.text(alphabet="甲a|｜\\\n →", min_size=1, max_size=6).map(str.strip), min_size=1, max_size=4)
)
@settings(max_examples=60)
def test_every_text_comes_back(texts: list[str]) -> None:
    assert fields_in(joined_fields(texts)) == texts
