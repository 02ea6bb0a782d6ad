"""Tables whose columns their authors named."""

from __future__ import annotations

import pytest

from trainer_cli.text.open_table import OpenTable, open_table


def opened(text: str | bytes, encoding: str | None = None) -> OpenTable:
    return open_table(text.encode() if isinstance(text, str) else text, "a.csv", encoding)


def problems(text: str | bytes) -> list[tuple[str, str]]:
    table = opened(text)
    list(table.rows())
    return [(one.code, str(one.source)) for one in table.table.problems]


def test_names_and_cells_are_as_written() -> None:
    found = opened("who,Q1,q 2\nP1,A,b\nP2,,C\n")
    assert found.table.columns == ("who", "Q1", "q 2")
    assert list(found.rows()) == [(2, ["P1", "A", "b"]), (3, ["P2", "", "C"])]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_separators_and_newlines(separator: str, newline: str) -> None:
    text = newline.join(["", separator.join(("who", "Q1")), separator.join(("P1", "A")), ""])
    found = opened(text)
    assert found.separator == separator
    assert found.data[found.start :] == separator.join(("P1", "A\n")).encode()
    assert list(found.rows()) == [(3, ["P1", "A"])]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(codec: str) -> None:
    found = opened("人員,题目一\n林雨晴,甲\n".encode(codec))
    assert found.table.columns == ("人員", "题目一")
    assert list(found.rows()) == [(2, ["林雨晴", "甲"])]


def test_an_encoding_can_be_given() -> None:
    found = opened("人員,題目\n林雨晴,甲\n".encode("big5"), "big5")
    assert list(found.rows()) == [(2, ["林雨晴", "甲"])]


def test_the_first_column_may_have_no_name() -> None:
    assert opened(",Q1\nP1,A\n").table.columns == ("", "Q1")


def test_a_part_is_read_by_itself() -> None:
    found = opened('who,"Q\n1",,\nP1,A\n P2 ,B\n')
    assert (found.table.columns, found.line) == (("who", "Q\n1"), 3)
    assert list(found.rows(b" P2 ,B\n", 4)) == [(4, ["P2", "B"])]


def test_only_a_header() -> None:
    found = opened("who,Q1")
    assert (found.start, found.line, list(found.rows())) == (6, 2, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who,Q1,,Q3\nP1,A,B,C\n", [("csv-column-unknown", "a.csv:1:3")]),
        ("who,Q1,q1\nP1,A,B\n", [("csv-column-duplicate", "a.csv:1:3")]),
        ("who,Q1\nP1,A,B\nP2,A\nP3\n", [("csv-row-length", "a.csv:2:1"), ("csv-row-length", "a.csv:4:1")]),
        ('who,Q1\nP1,A\nP2,"A\n', [("csv-quote", "a.csv:3:1")]),
        ('who,Q1\nP1,"A\n', [("csv-quote", "a.csv:2:1")]),
        ('"who,Q1\nP1,A\n', [("csv-quote", "a.csv:1:1")]),
        ('who,"Q1\nP1,A\n', [("csv-quote", "a.csv:1:1")]),
        ("\n" * 11 + "who,Q1\n", [("csv-header-missing", "a.csv:1:1")]),
        (b"PK\x03\x04", [("csv-workbook", "a.csv:1:1")]),
        (b"\xff\xfe\x00", [("encoding-unclear", "a.csv:1:1")]),
        ("\n \n", [("file-empty", "a.csv:1:1")]),
        ("who,Q1\nP1,\x00\n", [("character-forbidden", "a.csv:2:4")]),
    ],
)
def test_what_is_wrong_has_its_place(text: str | bytes, expected: list[tuple[str, str]]) -> None:
    assert problems(text) == expected
