from __future__ import annotations

import pytest

from tests.text.books import book
from trainer_cli.text.problem import Problem
from trainer_cli.text.table_head import table_head


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030"])
def test_the_first_rows_of_a_csv_file_by_every_separator(encoding: str) -> None:
    head = table_head("工號;姓名\nA1;x\n".encode(encoding), "a.csv")
    assert head == {
        ",": [(1, ["工號;姓名"]), (2, ["A1;x"])],
        ";": [(1, ["工號", "姓名"]), (2, ["A1", "x"])],
        "\t": [(1, ["工號;姓名"]), (2, ["A1;x"])],
    }


def test_the_first_rows_of_every_visible_sheet() -> None:
    data = book([["id"], *[[str(number)] for number in range(20)]], [["hidden"]], [["x"]], hidden=[2])
    head = table_head(data, "a.xlsx")
    assert isinstance(head, dict)
    assert {name: len(rows) for name, rows in head.items()} == {"Sheet1": 10, "Sheet3": 1}
    assert table_head(data, "a.xlsx", sheet="Sheet2") == {"Sheet2": [(1, ["hidden"])]}


@pytest.mark.parametrize("data", [b"\xff\xff", b"PK\3\4", b"PK\3\4x"])
def test_what_cannot_be_read_is_a_problem(data: bytes) -> None:
    assert isinstance(table_head(data, "a.xlsx"), Problem)


def test_a_sheet_that_is_not_there_is_a_problem() -> None:
    found = table_head(book([["x"]]), "a.xlsx", sheet="y")
    assert isinstance(found, Problem)
    assert found.code == "workbook-sheet"
