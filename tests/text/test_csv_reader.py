from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.text.characters import forbidden_in
from trainer_cli.text.csv_reader import read_table, records
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.source import NOWHERE, Source

if TYPE_CHECKING:
    from trainer_cli.text.table import Table

NAMES = {"id": "id", "工號": "id", "name": "name", "姓名": "name", "joined": "joined", "入職": "joined"}


class Agent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    source: Source = NOWHERE
    id: str
    name: str
    joined: dt.date | None = None
    points: Decimal = Decimal(0)

    def __post_init__(self) -> None:
        if self.id == self.name:
            raise ValueError("an agent needs a name of its own")


def table(text: str | bytes) -> Table:
    data = text.encode() if isinstance(text, str) else text
    return read_table(data, "a.csv", NAMES, required=("id", "name"))


def found(text: str | bytes) -> list[tuple[str, str]]:
    read = table(text)
    list(read.rows)
    return [(problem.code, str(problem.source)) for problem in read.problems]


def test_rows_come_with_their_lines() -> None:
    read = table('\n工號,姓名\nA001,"林\n雨晴"\n\n,\nA002, 王 ,,\n')
    assert (read.columns, read.header_line, read.encoding) == (("id", "name"), 2, "utf-8")
    assert list(read.rows) == [(3, ["A001", "林\n雨晴"]), (7, ["A002", "王"])]
    assert (read.blank, read.refused, read.problems) == (2, 0, [])


@pytest.mark.parametrize("cell", ["x\n", "\nx", "x\r", "\r\nx", " x", "x\t"])
def test_space_around_a_quoted_cell_is_no_part_of_it(cell: str) -> None:
    for text in (f'id,name\nA,"{cell}"\n', f'id,name\nA,"{cell}"', f'id,name\nA,"{cell}",\n'):
        assert list(table(text).rows) == [(2, ["A", "x"])]
    assert list(table(f'name,id\n"{cell}",A').rows) == [(2, ["x", "A"])]


def test_a_cell_that_was_defused_says_what_it_said_before() -> None:
    """Row 28: what `dump_csv` wrote for a spreadsheet comes back as it was."""
    names = ["=1+1", "'=1+1", "'", "'x", "@x", "-1", "＝x"]
    written = dump_csv(("id", "name"), [(f"A{number}", name) for number, name in enumerate(names)])
    assert b"'=1+1" in written
    people, problems = records(table(written), Agent, "a.csv")
    assert ([one.name for one in people], problems) == (names, [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_good_variants_are_read_alike(encoding: str, newline: str) -> None:
    """Rows 8 and 26; a quoted cell keeps its newline as a line feed."""
    text = '工號;姓名\nA001;"林;\n雨晴"\nA002;毛'
    read = table(text.replace("\n", newline).encode(encoding))
    assert list(read.rows) == [(2, ["A001", "林;\n雨晴"]), (4, ["A002", "毛"])]
    assert (read.encoding, read.problems) == (encoding, [])


def test_the_encoding_can_be_given() -> None:
    read = read_table(
        "工號,姓名\nA001,王小明\n".encode("big5"), "a.csv", NAMES, required=("id",), encoding="big5"
    )
    assert list(read.rows) == [(2, ["A001", "王小明"])]
    assert read.encoding == "big5"


def test_item_columns_of_an_answer_sheet() -> None:
    read = read_table(
        "工號,第1題,Q02\nA001,B,C\n".encode(), "a.csv", NAMES, required=("id",), open_columns=True
    )
    assert read.columns == ("id", "第1題", "q02")
    assert list(read.rows) == [(2, ["A001", "B", "C"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("file-empty", "a.csv:1:1")]),
        (" \n\n", [("file-empty", "a.csv:1:1")]),
        ("\ufeff\n", [("file-empty", "a.csv:1:1")]),
        ("1,2\n", [("csv-header-missing", "a.csv:1:1")]),
        ('title\nid,"name\nA,x\n', [("csv-quote", "a.csv:2:1")]),
        (b"\xff\xff\xff", [("encoding-unclear", "a.csv:1:1")]),
        ("id,name\nA\0,x\n", [("character-forbidden", "a.csv:2:2")]),
        ("id,name,nmae\nA,x,y\n", [("csv-column-unknown", "a.csv:1:3")]),
        ("id,name\nA\nB,x\nC,x,y\n", [("csv-row-length", "a.csv:2:1"), ("csv-row-length", "a.csv:4:1")]),
        ('id,name\nA,x\nB,"y\nC,z\n', [("csv-quote", "a.csv:3:1")]),
        ('id,name\nA,"x" y\n', [("csv-quote", "a.csv:2:1")]),
        ("id,name\nA,x\nB," + "y" * 200_000 + "\n", [("csv-too-long", "a.csv:3:1")]),
    ],
)
def test_what_is_refused(text: str | bytes, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


def test_a_spreadsheets_own_file_is_no_table() -> None:
    """An XLSX or ODS file is a ZIP; under the name of a CSV file it is refused (row 26)."""
    book = io.BytesIO()
    with zipfile.ZipFile(book, "w") as parts:
        parts.writestr("xl/workbook.xml", "id,name\nA001,x\n")
    for encoding in (None, "gb18030"):
        read = read_table(book.getvalue(), "a.csv", NAMES, required=("id",), encoding=encoding)
        assert (read.columns, list(read.rows), read.encoding) == ((), [], "")
        assert [(one.code, str(one.source), one.message) for one in read.problems] == [
            ("csv-workbook", "a.csv:1:1", "this is a spreadsheet's own file, not a CSV table")
        ]
    assert found("PK,id,name\n1,A,x\n") == [("csv-column-unknown", "a.csv:1:1")]


def test_rows_in_are_rows_out_and_refused_and_blank() -> None:
    read = table("id,name\n" + "A,x\nB\n\n" * 500)
    assert len(list(read.rows)) == 500
    assert (read.refused, read.blank) == (500, 500)
    assert len(read.problems) == 100


@given(st.lists(st.tuples(st.text("A1", min_size=1), st.text()), max_size=4))
def test_any_cell_comes_back_or_is_refused(cells: list[tuple[str, str]]) -> None:
    quoted = [f'{key},"{cell.replace(chr(34), chr(34) * 2)}"\n' for key, cell in cells]
    read = table("工號,姓名\n" + "".join(quoted))
    rows = [row for _, row in read.rows]
    if not read.problems:
        newlines = [cell.replace("\r\n", "\n").replace("\r", "\n") for _, cell in cells]
        assert rows == [[key, cell.strip()] for (key, _), cell in zip(cells, newlines, strict=True)]
    else:
        assert any(forbidden_in(cell.replace("\r", "\n")) for _, cell in cells)


def test_records_carry_their_place() -> None:
    agents, problems = records(table("id,name,joined\n007,林,\n"), Agent, "a.csv")
    assert problems == []
    assert agents == [Agent(id="007", name="林", source=Source("a.csv", 2))]


def test_all_mistakes_of_all_rows() -> None:
    text = "id,name,joined,extra\nA,x,2026-02-30,\n,,2026-02-09,\nB,B,,\nC\nD,y,2026-02-09,z\n"
    agents, problems = records(table(text), Agent, "a.csv")
    assert [agent.id for agent in agents] == ["D"]
    assert [(p.code, str(p.source), p.message) for p in problems] == [
        ("csv-column-unknown", "a.csv:1:4", "the column `extra` is unknown"),
        ("csv-row-length", "a.csv:5:1", "this row has 1 cells, the header 4"),
        ("value-type", "a.csv:2:3", "`2026-02-30` is no day of the calendar"),
        ("key-missing", "a.csv:3:1", "the cell of `id` is empty"),
        ("key-missing", "a.csv:3:2", "the cell of `name` is empty"),
        ("value-inconsistent", "a.csv:4:1", "an agent needs a name of its own"),
    ]
    assert all(not problem.source.pointer for problem in problems)
