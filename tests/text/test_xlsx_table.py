"""A table in a workbook: the same as in a CSV file, by the spreadsheet's own rows and columns."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.text.books import book, raw_book
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.xlsx_sheet import Column, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.text.table import Table

NAMES = {"id": "id", "工號": "id", "name": "name", "姓名": "name", "team": "team", "組別": "team"}


def table(data: bytes, *, sheet: str | None = None, path: str = "a.xlsx") -> Table:
    return read_table(data, path, NAMES, required=("id", "name"), sheet=sheet)


def refusals(data: bytes, *, sheet: str | None = None) -> list[tuple[str, str, str]]:
    read = table(data, sheet=sheet)
    list(read.rows)
    return [(one.code, str(one.source), one.message) for one in read.problems]


def test_rows_come_with_the_numbers_that_the_spreadsheet_shows() -> None:
    read = table(book([["2026 名單"], [], ["工号", "姓名"], ["007", " 王 "], [], ["A002", "李"]]))
    assert (read.columns, read.header_line, read.encoding) == (("id", "name"), 3, "xlsx")
    assert list(read.rows) == [(4, ["007", "王"]), (6, ["A002", "李"])]
    assert (read.blank, read.refused, read.problems) == (1, 0, [])


def test_rows_of_sums_and_means_are_left_out_and_counted() -> None:
    rows: Sequence[Sequence[object]] = [
        ["id", "name"],
        ["A1", "x"],
        ["合计：", None],
        [None, "Overall average"],
    ]
    read = table(book(rows))
    assert (list(read.rows), read.summaries, read.refused) == ([(2, ["A1", "x"])], 2, 0)


def test_a_formula_in_a_column_that_is_read_refuses_its_row() -> None:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in (["id", "name"], ["A1", '=CONCATENATE("x","y")'], ["A2", "z"], ["合計", "=COUNTA(B2:B3)"]):
        sheet.append(row)
    saved = io.BytesIO()
    made.save(saved)
    read = table(saved.getvalue())
    assert (list(read.rows), read.refused, read.summaries) == ([(3, ["A2", "z"])], 1, 1)
    assert [(one.code, str(one.source), one.message) for one in read.problems] == [
        ("workbook-formula", "a.xlsx:2:2", "the cell B2 holds a formula")
    ]


def test_the_sheet_with_most_known_columns_is_read_and_the_others_are_named() -> None:
    cover, data = [["說明"], ["姓名"]], [["id", "name"], ["A1", "x"]]
    read = table(book(cover, data, data, [], hidden=[3]))
    assert (read.sheet, read.unread) == ("Sheet2", ("Sheet1", "Sheet3"))
    assert table(book(data, data)).sheet == "Sheet1"


def test_a_hidden_sheet_is_read_only_when_it_is_named() -> None:
    data = [["id", "name"], ["A1", "x"]]
    assert refusals(book([], data, hidden=[2])) == [
        ("workbook-sheet", "a.xlsx:1:1", "every sheet with cells is hidden")
    ]
    assert list(table(book([], data, hidden=[2]), sheet="sheet2").rows) == [(2, ["A1", "x"])]


def test_what_is_refused_of_a_workbook_as_a_whole() -> None:
    assert refusals(book([["id", "name"]]), sheet="名單") == [
        ("workbook-sheet", "a.xlsx:1:1", "there is no sheet `名單`")
    ]
    assert refusals(book([])) == [("file-empty", "a.xlsx:1:1", "the file is empty")]
    assert refusals(book([[1, 2]]))[0][0] == "csv-header-missing"
    assert refusals(b"PK\3\4")[0][0] == "workbook-damaged"
    assert refusals(b"\x81\xf0 not even packed")[0][0] == "workbook-damaged"


def test_what_is_refused_of_the_header_and_of_rows() -> None:
    rows = [["id", "name", "nmae"], ["A1", "x", None, "note"], ["A2", "y"]]
    assert refusals(book(rows)) == [
        ("csv-column-unknown", "a.xlsx:1:3", "the column `nmae` is unknown"),
        ("csv-row-length", "a.xlsx:2:1", "this row has 4 cells, the header 3"),
    ]


def test_characters_that_no_file_may_hold_are_named_with_their_cells() -> None:
    head = '<row r="1"><c r="A1" t="str"><v>id</v></c><c r="B1" t="str"><v>name</v></c></row>'
    row = '<row r="2"><c r="A2" t="str"><v>A1</v></c><c r="B2" t="str"><v>x\u202ey</v></c></row>'
    assert refusals(raw_book(head + row)) == [
        (
            "character-forbidden",
            "a.xlsx:2:2",
            "the character U+202E (right-to-left override) is not allowed here",
        )
    ]


@pytest.mark.parametrize("path", ["roster/agents.csv", "A.CSV"])
def test_a_file_that_is_called_csv_is_no_workbook(path: str) -> None:
    read = table(book([["id", "name"], ["A1", "x"]]), path=path)
    assert [one.code for one in read.problems] == ["csv-workbook"]


SOUND = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cf", "Zl", "Zp", "Cn")), max_size=20
)


@settings(max_examples=40)
@given(st.lists(st.tuples(SOUND, SOUND), max_size=5))
def test_any_text_that_we_write_is_read_again(pairs: list[tuple[str, str]]) -> None:
    """Reliability, requirement 12: `007`, `=1+1`, `1E5` and the like stay the text that they are."""
    rows = tuple((f"A{number}", f"{one}", f"{other}") for number, (one, other) in enumerate(pairs))
    columns = tuple(Column(title=title) for title in ("id", "name", "team"))
    read = read_table(
        dump_xlsx([Sheet(name="x", columns=columns, rows=rows)]), "a.xlsx", NAMES, required=("id",)
    )
    assert [cells for _, cells in read.rows] == [[cell.strip() for cell in row] for row in rows]
    assert read.problems == []
