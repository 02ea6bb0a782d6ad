"""T42: cells become answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.exams.paper import choices_only, form, item
from trainer_cli.exams.sheet_cells import CellReader, allowed_letters
from trainer_cli.model.exam import Form
from trainer_cli.questions import TYPES

COLUMNS = {1: 1, 2: 2, 3: 3, 4: 4}


@pytest.mark.parametrize(
    ("cells", "answers"),
    [
        ("A B T", "ABT"),
        ("- - -", "---"),
        ("a Ｂ √", "ABT"),
        (". . .", "---"),
        ("E B T", None),
        ("A B AB", None),
        # Three cells whose joined text has the right length, but not one answer each.
        ("AB . T", None),
        ("A,B . .", None),
    ],
)
def test_answers_in_one_string(cells: str, answers: str | None) -> None:
    row = ["A001", *(cell.replace(".", "") for cell in cells.split(" ")), ""]
    reader = CellReader(form(), COLUMNS)
    assert reader.packed(row) == answers
    # The second time the spellings are known.
    assert reader.packed(row) == answers


def test_columns_in_any_order() -> None:
    reader = CellReader(form(), {3: 0, 1: 2, 2: 1})
    assert reader.packed(["T", "B", "A"]) == "ABT"
    assert not reader.has_others


def test_longer_answers_without_blanks() -> None:
    reader = CellReader(form(), COLUMNS | {5: 5})
    assert reader.has_others
    assert reader.more(["A001", "A", "B", "T", " 先請示 ", ""]) == {4: "先請示"}


def test_an_answer_that_was_defused_for_spreadsheets_says_again_what_it_said() -> None:
    reader = CellReader(form(), COLUMNS)
    assert reader.more(["A001", "A", "B", "T", "'=1+1"]) == {4: "=1+1"}
    assert reader.more(["A001", "A", "B", "T", "'quoted'"]) == {4: "'quoted'"}


def test_cells_that_hold_no_answer() -> None:
    reader = CellReader(form(), COLUMNS)
    assert [item.number for item in reader.refused(["A001", "E", "B", "maybe", "any text"])] == [1, 3]


def test_a_form_of_one_choice_and_one_without_any() -> None:
    assert CellReader(choices_only(1), {1: 0}).packed(["A"]) == "A"
    assert CellReader(choices_only(1), {1: 0}).packed(["AA"]) is None
    written = Form(exam="e", form="A", items=form().items[3:])
    assert CellReader(written, {}).packed(["A001"]) == ""


def test_only_so_many_spellings_are_kept() -> None:
    reader = CellReader(choices_only(1), {1: 0})
    for width in range(150):
        assert reader.packed([" " * width + "b"]) == "B"


def test_letters_of_a_type() -> None:
    assert [allowed_letters(item) for item in form().items[:3]] == ["ABCD", "ABCD", "FT"]


@given(
    st.lists(
        st.sampled_from(["A", "d", "Ｔ", "T", "F", "對", "", "-", "AB", ",", "E"]), min_size=3, max_size=3
    )
)
def test_the_quick_way_and_the_types_agree(cells: list[str]) -> None:
    items = form().items[:3]
    answers = [TYPES[item.type].read_answer(item, cell) for item, cell in zip(items, cells, strict=True)]
    expected = None if None in answers else "".join(answer or "" for answer in answers)
    assert CellReader(form(), COLUMNS).packed(["A001", *cells, ""]) == expected


def test_several_letters_are_a_longer_answer_that_may_be_unreadable() -> None:  # T38
    several = replace(item(1, "single", "2", "A"), type="multiple", key=("AC",))
    reader = CellReader(Form(exam="e", form="A", items=(several, item(2, "single", "2", "A"))), {1: 0, 2: 1})
    assert (reader.packed(["C、A", "B"]), reader.more(["C、A", "B"])) == ("B", {1: "AC"})
    assert reader.more(["", "B"]) == {}
    assert reader.more(["AE", "B"]) is None
    assert [one.number for one in reader.refused(["AE", "B"])] == [1]
