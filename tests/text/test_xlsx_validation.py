from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook

from trainer_cli.text.xlsx_sheet import Column, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx

if TYPE_CHECKING:
    from trainer_cli.text.scalars import Scalar


def rules(*sheets: Sheet) -> list[tuple[str, str, str, str | None]]:
    """Range, kind, first and second value of every rule of the first sheet."""
    book = load_workbook(io.BytesIO(dump_xlsx(sheets)))
    found = book.worksheets[0].data_validations.dataValidation
    return [(str(rule.sqref), rule.type, rule.formula1, rule.formula2) for rule in found]


def of_column(column: Column, rows: int = 2) -> Sheet:
    return Sheet(name="marks", columns=(column,), rows=((None,),) * rows)


def test_a_short_list_stands_in_the_rule() -> None:
    column = Column(title="狀態", allowed=("出席", "遲到", "請假"))
    assert rules(of_column(column)) == [("A2:A3", "list", '"出席,遲到,請假"', None)]


@pytest.mark.parametrize(
    "allowed", [("a,b", "c"), ('say "x"', "c"), (" c", "d"), tuple(f"agent {n:03}" for n in range(40))]
)
def test_a_long_list_or_one_with_separators_stands_in_a_hidden_sheet(allowed: tuple[str, ...]) -> None:
    raw = dump_xlsx(
        [of_column(Column(title="agent", allowed=allowed)), of_column(Column(title="x", allowed=allowed))]
    )
    book = load_workbook(io.BytesIO(raw))
    assert book.sheetnames == ["marks", "marks 2", "lists"]
    assert book["lists"].sheet_state == "hidden"
    assert [row[0].value for row in book["lists"].rows] == list(allowed)
    for name in ("marks", "marks 2"):
        rule = book[name].data_validations.dataValidation[0]
        assert rule.formula1 == f"lists!$A$1:$A${len(allowed)}"


def test_numbers_of_a_list_are_numbers() -> None:
    points: tuple[Scalar, ...] = tuple(Decimal(n) / 2 for n in range(120))
    raw = dump_xlsx([of_column(Column(title="points", format="number", allowed=points))])
    assert [row[0].value for row in load_workbook(io.BytesIO(raw))["lists"].rows][:4] == [0, 0.5, 1, 1.5]


def test_a_number_is_at_most_that_of_another_column_in_its_row() -> None:
    columns = (Column(title="points", format="number", at_most="most"), Column(title="most", locked=True))
    sheet = Sheet(name="marks", columns=columns, rows=((None, 5), (None, 7)), spare=3)
    assert rules(sheet) == [("A2:A6", "decimal", "0", "$B2")]


def test_without_rows_there_is_nothing_to_rule() -> None:
    assert rules(of_column(Column(title="status", allowed=("a",)), rows=0)) == []


def test_a_limit_that_is_no_column_is_an_error_of_the_caller() -> None:
    with pytest.raises(KeyError):
        rules(of_column(Column(title="points", at_most="most")))
