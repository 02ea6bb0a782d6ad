"""Row 28 of the reliability page: no cell of ours runs in a spreadsheet, and none loses anything."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.csv_writer import csv_line, defused, dump_csv, restored

if TYPE_CHECKING:
    from trainer_cli.text.scalars import Scalar


def test_a_table_opens_with_a_byte_order_mark_and_ends_each_row_with_a_newline() -> None:
    rows: list[list[Scalar | None]] = [
        ["007", "林雨晴", Decimal("95.50"), dt.date(2026, 2, 9)],
        ["A002", None, 3, True],
    ]
    assert dump_csv(["id", "name", "points", "date"], rows) == (
        "\ufeffid,name,points,date\n007,林雨晴,95.50,2026-02-09\nA002,,3,true\n".encode()
    )


def test_without_a_byte_order_mark() -> None:
    assert dump_csv(["id"], [], bom=False) == b"id\n"


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\n=x", "＝1", "'=1", "''@x", "=HYPERLINK(...)"]
)
def test_a_cell_that_would_run_is_defused_and_restored(cell: str) -> None:
    assert defused(cell) == f"'{cell}"
    assert restored(defused(cell)) == cell


@pytest.mark.parametrize("cell", ["", "a", "1-2", "'tis", "a=b", "'", "客服"])
def test_an_ordinary_cell_stays_as_it_is(cell: str) -> None:
    assert defused(cell) == restored(cell) == cell


def test_a_negative_number_can_not_run_and_stays_a_number() -> None:
    assert csv_line([Decimal("-1.5"), "-1.5"]) == "-1.5,'-1.5"


def test_cells_with_separators_quotes_breaks_or_spaces_at_the_ends_are_quoted() -> None:
    assert (
        csv_line(["a,b", 'say "x"', "a\nb", "a\rb", " a", "a;b"])
        == '"a,b","say ""x""","a\nb","a\rb"," a","a;b"'
    )


def test_a_row_of_one_empty_cell_is_still_a_row() -> None:
    assert dump_csv(["name"], [[None], ["a"]], bom=False) == b'name\n""\na\n'


def test_another_separator() -> None:
    assert csv_line(["a", "b;c"], ";") == 'a;"b;c"'


def test_rows_must_fit_the_columns() -> None:
    with pytest.raises(ValueError, match="row 2 has 1 cells for 2 columns"):
        dump_csv(["a", "b"], [["1", "2"], ["3"]])


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8)
TRICKY = st.text(st.sampled_from("'=+-@\t\r\n\",; a＝"), max_size=6)


@settings(max_examples=200)
@given(st.lists(st.lists(CELLS | TRICKY, min_size=2, max_size=2), max_size=4))
def test_any_text_comes_back(rows: list[list[str]]) -> None:
    text = dump_csv(["id", "name"], rows).decode("utf-8-sig")
    found = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert [[restored(cell) for cell in row] for row in found[1:]] == rows
