from __future__ import annotations

import pytest

from trainer_cli.text.csv_header import (
    BrokenRow,
    Header,
    columns_of,
    field_number,
    field_of,
    folded_names,
    header_folded,
    header_in,
    header_of,
    header_problem,
    numbered_rows,
)

NAMES = folded_names(
    {"id": "id", "Agent ID": "id", "工號": "id", "name": "name", "姓名": "name", "組別": "team"}
)


@pytest.mark.parametrize(
    "cell", ["工號", " 工 號 ", "工號（必填）", "工號【A001】", "工號[x]", "ＩＤ", "agent id", "AgentID"]
)
def test_spellings_of_a_column(cell: str) -> None:
    assert field_of(cell, NAMES) == "id"


@pytest.mark.parametrize("cell", ["", "工", "(工號)"])
def test_what_is_no_known_column(cell: str) -> None:
    assert field_of(cell, NAMES) is None


def test_folding_of_open_columns() -> None:
    assert [header_folded(cell) for cell in ("Q01", "第 1 題", "第１題（分）")] == [
        "q01",
        "第1題",
        "第1題(分)",
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_out(separator: str) -> None:
    data = separator.join(["工號", "姓名", "a,b"]).encode()
    header = header_of(data, "utf-8", NAMES)
    assert header is not None
    assert header.part == separator


def test_the_header_is_found_below_a_title() -> None:
    data = '2026 名單,,\n\n"說明\n第二行",,\n工號,姓名,,\nA001,x,,\n'.encode()
    assert header_of(data, "utf-8", NAMES) == Header(["工號", "姓名"], 3, 5, ",")


def test_the_header_is_looked_for_in_ten_rows() -> None:
    assert header_of(b"\n" * 9 + b"id,name\n", "utf-8", NAMES) is not None
    assert header_of(b"\n" * 10 + b"id,name\n", "utf-8", NAMES) is None


def test_a_broken_row_after_the_header_does_not_hide_it() -> None:
    header = header_of(b'id,name\n"A001,x\n', "utf-8", NAMES)
    assert header is not None
    assert header.line == 1


def test_a_table_without_known_columns() -> None:
    assert header_of(b"1,2\n3,4\n", "utf-8", NAMES) is None
    problem = header_problem("a.csv", NAMES, ("id", "name"))
    assert problem.code == "csv-header-missing"
    assert problem.remedy == "begin with a row of column names: id / 工號, name / 姓名"


def test_all_mistakes_of_a_header() -> None:
    header = Header(["工號", "ID", "", "nmae"], 0, 4, ",")
    columns, problems = columns_of(header, NAMES, ("id", "name", "team"), "a.csv", open_columns=False)
    assert columns == ("id", "", "", "")
    assert [(p.code, str(p.source), p.message, p.remedy) for p in problems] == [
        (
            "csv-column-duplicate",
            "a.csv:4:2",
            "the column `ID` holds the same as column 1",
            "delete one of the two",
        ),
        ("csv-column-unknown", "a.csv:4:3", "this column has no name", "rename or delete it"),
        ("csv-column-unknown", "a.csv:4:4", "the column `nmae` is unknown", "rename it to `name`"),
        ("csv-column-missing", "a.csv:4:1", "there is no column `name / 姓名`", "add it"),
        ("csv-column-missing", "a.csv:4:1", "there is no column `組別`", "add it"),
    ]


def test_open_columns_keep_their_folded_names() -> None:
    header = Header(["工號", "Q01", "第１題", "Ｑ01", ""], 0, 1, ",")
    columns, problems = columns_of(header, NAMES, ("id",), "a.csv", open_columns=True)
    assert columns == ("id", "q01", "第1題", "", "")
    assert [problem.code for problem in problems] == ["csv-column-duplicate", "csv-column-unknown"]


def test_rows_have_the_line_where_they_begin() -> None:
    assert list(numbered_rows(['a,"x\n', 'y"\n', "\n", "b\n"], ",")) == [
        (1, ["a", "x\ny"]),
        (3, []),
        (4, ["b"]),
    ]


def test_quotes_are_strict() -> None:
    with pytest.raises(BrokenRow) as raised:
        list(numbered_rows(['a,"x\n', 'y"\n', '"a"b\n'], ","))
    assert (raised.value.line, raised.value.over_long) == (3, False)


@pytest.mark.parametrize(("name", "number"), [("team", 2), ("x", None)])
def test_the_number_of_a_column(name: str, number: int | None) -> None:
    assert field_number(b"id,Team\nA001,west\n", name) == number


def test_names_count_in_either_script() -> None:
    """A header in simplified characters is found where the names are traditional, and the other way round."""
    header = header_of("名单\n工号,组别,备注\n".encode(), "utf-8", NAMES)
    assert header is not None
    assert header.line == 2
    columns, problems = columns_of(header, NAMES, ("id",), "a.csv", open_columns=True)
    assert (columns, problems) == (("id", "team", "备注"), [])


def test_of_several_parts_the_one_with_most_names_counts() -> None:
    parts = {
        "cover": [(1, ["姓名"])],
        "list": [(1, ["x"]), (2, ["id", "name"])],
        "copy": [(2, ["id", "name"])],
    }
    assert header_in(parts, NAMES) == Header(["id", "name"], 1, 2, "list")
    assert header_in({}, NAMES) is None
