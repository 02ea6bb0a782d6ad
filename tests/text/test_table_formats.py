from __future__ import annotations

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from trainer_cli.text.markdown_read import Table
from trainer_cli.text.table_formats import tables_as_csv, tables_as_xlsx

EXAM = Table("成績", ("考試", "theory"), (False, False), (("考生", "12"),))
AGENTS = Table("考生", ("工號", "分數"), (False, True), (("007", Decimal("74.5")), ("=A1", None)))


def test_one_table_is_plain_csv() -> None:
    assert tables_as_csv([AGENTS]) == "\ufeff工號,分數\n007,74.5\n'=A1,\n".encode()


def test_several_tables_stand_under_their_headings() -> None:
    assert tables_as_csv([EXAM, AGENTS]) == (
        "\ufeff成績\n考試,theory\n考生,12\n\n考生\n工號,分數\n007,74.5\n'=A1,\n".encode()
    )


def test_a_spreadsheet_has_a_sheet_for_each_table() -> None:
    book = load_workbook(io.BytesIO(tables_as_xlsx([EXAM, AGENTS])))
    assert book.sheetnames == ["成績", "考生"]
    assert [[cell.value for cell in row] for row in book["考生"].rows] == [
        ["工號", "分數"],
        ["007", 74.5],
        ["=A1", None],
    ]
    assert book["考生"]["A3"].data_type == "s"


def test_what_no_spreadsheet_holds_is_an_error() -> None:
    with pytest.raises(ValueError, match="a text of 40000 characters"):
        tables_as_xlsx([Table("x", ("a",), (False,), (("x" * 40_000,),))])
