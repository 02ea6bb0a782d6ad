"""T42: the native form of a sheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exams.paper import form
from trainer_cli.exams.sheet_lines import answers_by_item, more_field, packed_items, read_line
from trainer_cli.model.exam import Sheet

LINE = 'A001,A,09:00,11:20,7,AB-,"{""4"": ""先請示, 再退款""}"\n'


def test_a_line_and_its_sheet() -> None:
    sheet = read_line(LINE.encode(), form())
    assert sheet == Sheet(
        agent="A001", form="A", start="09:00", end="11:20", row=7, answers="AB-", more={4: "先請示, 再退款"}
    )


def test_the_answer_to_every_item() -> None:
    sheet = read_line(LINE.encode(), form())
    assert sheet is not None
    assert answers_by_item(form(), sheet) == {1: "A", 2: "B", 3: "-", 4: "先請示, 再退款", 5: "-"}


def test_packed_items_by_number() -> None:
    assert [item.number for item in packed_items(form())] == [1, 2, 3]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "A001,A,09:00,11:20,7,AB-\n",
        "A001,A,09:00,11:20,x,AB-,\n",
        "A001,A,09:00,11:20,7,AB,\n",
        "A001,B,09:00,11:20,7,AB-,\n",
        "A001,A,09:00,11:20,7,AB-,{\n",
        'A001,A,09:00,11:20,7,AB-,"[1]"\n',
        'A001,A,09:00,11:20,7,AB-,"{\n',
    ],
)
def test_damage_is_no_sheet(line: str) -> None:
    assert read_line(line.encode(), form()) is None


def test_bytes_that_are_no_text_are_no_sheet() -> None:
    assert read_line(b"A001,A,09:00,11:20,7,AB\xff,\n", form()) is None


@given(st.dictionaries(st.integers(1, 99), st.text(st.characters(codec="utf-8"), max_size=9), max_size=3))
def test_longer_answers_come_back_as_they_were(more: dict[int, str]) -> None:
    sheet = read_line(f"A001,A,,,7,AB-,{more_field(more)}\n".encode(), form())
    assert sheet is not None
    assert sheet.more == more
