from __future__ import annotations

import datetime as dt

import pytest

from tests.text.books import book, packed, raw_book, raw_parts
from trainer_cli.text.problem import Problem
from trainer_cli.text.table_head import sheet_states
from trainer_cli.text.xlsx_reader import Sheet, read_states, read_workbook


def sheets(data: bytes) -> list[Sheet]:
    found = read_workbook(data, "a.xlsx")
    assert not isinstance(found, Problem), found
    return found


def refusal(data: bytes) -> str:
    found = read_workbook(data, "a.xlsx")
    assert isinstance(found, Problem)
    return found.code


def cell(place: str, inside: str = "<v>1</v>", kind: str = "n") -> str:
    return f'<c r="{place}" t="{kind}">{inside}</c>'


def test_sheets_come_as_text_from_the_first_cell_on() -> None:
    first = [[None, "工號", "入職"], [], [None, "007", dt.date(2026, 2, 9)], [None, 7, 0.5]]
    data = book(first, [["x"]], [], hidden=[2])
    assert sheets(data) == [
        Sheet(
            "Sheet1",
            False,  # noqa: FBT003  # the second field
            [["", "工號", "入職"], ["", "", ""], ["", "007", "2026-02-09"], ["", "7", "0.5"]],
            frozenset(),
        ),
        Sheet("Sheet2", True, [["x"]], frozenset()),  # noqa: FBT003  # the same
        Sheet("Sheet3", False, [], frozenset()),  # noqa: FBT003  # the same
    ]


def test_cells_merged_with_one_above_have_its_text() -> None:
    rows = [["名單", None], ["west", "A"], [None, "B"], [None, "C"]]
    assert sheets(book(rows, merged=["A1:B1", "A2:A3"]))[0].rows == [
        ["名單", ""],
        ["west", "A"],
        ["west", "B"],
        ["", "C"],
    ]


def test_a_cell_merged_with_a_formula_above_is_one() -> None:
    found = sheets(book([["=1+1", "A"], [None, "B"], [None, "C"]], merged=["A1:A2"]))[0]
    assert found.formulas == {(1, 1), (2, 1)}


def test_a_merged_range_may_reach_beyond_the_cells() -> None:
    assert sheets(book([["x"]], merged=["A1:C9"]))[0].rows == [["x"]]


def test_formulas_are_found_and_failed_cells_say_so() -> None:
    rows = f'<row r="1">{cell("A1", "<f>1+1</f><v>2</v>")}{cell("B1", "<v>#REF!</v>", "e")}</row>'
    assert sheets(raw_book(rows)) == [
        Sheet("S", False, [["2", "#VALUE!"]], frozenset({(1, 1)}))  # noqa: FBT003  # the second field
    ]


def test_parts_may_be_named_from_the_root() -> None:
    parts = raw_parts(f'<row r="1">{cell("A1")}</row>')
    relations = str(parts["xl/_rels/workbook.xml.rels"]).replace("worksheets/", "/xl/worksheets/")
    assert sheets(packed(parts | {"xl/_rels/workbook.xml.rels": relations}))[0].rows == [["1"]]


@pytest.mark.parametrize(
    "rows",
    [
        f'<row r="1048576">{cell("XFD1048576")}</row>',
        f'<row r="1">{cell("A1")}</row><row r="1000001">{cell("A1000001")}</row>',
        f'<row r="1">{cell("A1")}</row><row r="90000"><c><v>1</v></c>{cell("Z90000")}</row>',
    ],
)
def test_a_cell_far_away_is_refused_before_anything_is_parsed(rows: str) -> None:
    """Reliability row 27: a 4 KB file took another reader 20 seconds and all memory."""
    assert refusal(raw_book(rows)) == "workbook-too-large"


def test_one_long_text_in_very_many_cells_is_refused() -> None:
    shared = f"<si><t>{'x' * 100_000}</t></si><si><t>y</t></si>"
    cells = "".join(cell(f"A{number}", "<v>0</v>", "s") for number in range(1, 2100))
    assert refusal(raw_book(f'<row r="1">{cells}</row>', shared)) == "workbook-too-large"


@pytest.mark.parametrize(
    ("part", "content"),
    [
        ("xl/workbook.xml", "<workbook"),
        ("xl/_rels/workbook.xml.rels", "<Relationships"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"),
        ("xl/sharedStrings.xml", "<sst><si><t>x"),
    ],
)
def test_xml_that_is_cut_is_a_damaged_workbook(part: str, content: str) -> None:
    rows = f'<row r="1">{cell("A1", "<v>0</v>", "s")}</row>'
    assert refusal(packed(raw_parts(rows, "<si><t>x</t></si>") | {part: content})) == "workbook-damaged"


def test_a_sheet_that_is_not_there_is_a_damaged_workbook() -> None:
    parts = raw_parts("")
    del parts["xl/worksheets/sheet1.xml"]
    assert refusal(packed(parts)) == "workbook-damaged"


def test_the_states_of_sheets() -> None:
    data = book([["x"]], [], [["y"]], hidden=[2])
    assert read_states(data, "a.xlsx") == {"Sheet1": False, "Sheet2": True, "Sheet3": False}
    assert sheet_states(data, "a.xlsx") == read_states(data, "a.xlsx")
    assert read_states(b"PK", "a.xlsx") == {}
