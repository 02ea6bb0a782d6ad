"""Row 28 of the reliability page, for spreadsheets: nothing runs, nothing is lost, the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from trainer_cli.text.characters import visible
from trainer_cli.text.xlsx_sheet import Column, Instructions, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx

if TYPE_CHECKING:
    from trainer_cli.text.scalars import Scalar

MARKS = Sheet(
    name="評分",
    columns=(
        Column(title="工號", locked=True),
        Column(title="得分", format="number"),
        Column(title="日期", format="date", width=14),
    ),
    rows=(("007", Decimal("97.50"), dt.date(2026, 2, 9)), ("A002", None, None)),
    spare=2,
)


def opened(*sheets: Sheet, instructions: Instructions | None = None) -> Any:  # noqa: ANN401  # openpyxl has no types
    return load_workbook(io.BytesIO(dump_xlsx(sheets, instructions)))


def cell_of(value: Scalar | None) -> Any:  # noqa: ANN401  # as above
    return opened(Sheet(name="x", columns=(Column(title="x"),), rows=((value,),))).worksheets[0]["A2"]


def test_ids_are_text_numbers_keep_their_places_and_days_are_days() -> None:
    sheet = opened(MARKS)["評分"]
    cells = [(str(cell.value), cell.data_type, cell.number_format) for cell in sheet[2]]
    assert cells == [
        ("007", "s", "@"),
        ("97.5", "n", "0.00"),
        ("2026-02-09 00:00:00", "d", r"yyyy\-mm\-dd"),
    ]
    assert [cell.value for cell in sheet[1]] == ["工號", "得分", "日期"]


def test_the_heading_stays_in_sight_and_has_filters_over_the_spare_rows_too() -> None:
    sheet = opened(MARKS)["評分"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:C5"
    assert sheet.print_title_rows == "$1:$1"


def test_columns_are_as_wide_as_what_they_hold_or_as_was_said() -> None:
    sheet = opened(MARKS, Sheet(name="b", columns=(Column(title="x"),), rows=(("林" * 12,), ("a" * 200,))))
    widths = [sheet["評分"].column_dimensions[letter].width for letter in "ABC"]
    assert [round(width) for width in widths] == [7, 8, 15]
    assert round(sheet["b"].column_dimensions["A"].width) == 61


def test_empty_cells_take_what_is_typed_as_the_column_says() -> None:
    dimensions = opened(MARKS)["評分"].column_dimensions
    assert [dimensions[letter].number_format for letter in "ABC"] == ["@", "General", r"yyyy\-mm\-dd"]


def test_only_locked_columns_are_closed() -> None:
    sheet = opened(MARKS)["評分"]
    assert sheet.protection.sheet is True
    assert [cell.protection.locked for cell in sheet[2]] == [True, False, False]
    assert opened(Sheet(name="x", columns=(Column(title="x"),))).worksheets[0].protection.sheet is False


# reliability row 28
@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "=HYPERLINK(..)",
        "+1",
        "-1",
        "@x",
        "'x",
        "{=1}",
        "007",
        "1E5",
        "12345678901234567890",
        "http://a.example",
    ],
)
def test_a_text_is_a_text_cell_whatever_it_looks_like(text: str) -> None:
    cell = cell_of(text)
    assert (cell.value, cell.data_type, cell.number_format) == (text, "s", "@")
    assert cell.hyperlink is None


@pytest.mark.parametrize(
    ("value", "shown", "number_format"),
    [
        (3, 3, "0"),
        (Decimal("-0.5"), -0.5, "0.0"),
        (Decimal("1.23"), 1.23, "0.00"),
        (Decimal(100), 100, "0"),
        (123456789012345, 123456789012345, "0"),
        (1234567890123456, "1234567890123456", "@"),
        (Decimal("0.1234567890123456"), "0.1234567890123456", "@"),
        (Decimal("NaN"), "NaN", "@"),
        (True, "true", "@"),
        (dt.date(1899, 12, 31), "1899-12-31", "@"),
        (dt.datetime(2026, 2, 9, 9, 0, tzinfo=dt.UTC), "2026-02-09T09:00:00+00:00", "@"),
    ],
)
def test_what_a_spreadsheet_keeps_exactly_is_a_number_and_all_else_text(
    value: Scalar, shown: object, number_format: str
) -> None:
    cell = cell_of(value)
    assert (cell.value, cell.number_format) == (shown, number_format)


def test_nothing_is_written_for_an_empty_cell() -> None:
    assert cell_of(None).value is None
    assert cell_of("").value is None


def test_instructions_come_last() -> None:
    book = opened(MARKS, instructions=Instructions("說明", ("只填「得分」。", "=1+1")))
    assert book.sheetnames == ["評分", "說明"]
    assert [row[0].value for row in book["說明"].rows] == ["只填「得分」。", "=1+1"]


def test_the_same_tables_give_the_same_bytes_without_a_clock() -> None:
    raw = dump_xlsx([MARKS])
    assert raw == dump_xlsx([MARKS])
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert b"2000-01-01T00:00:00Z" in archive.read("docProps/core.xml")


def test_a_row_of_the_wrong_length_is_an_error_of_the_caller() -> None:
    with pytest.raises(ValueError, match="row 2 has 1 cells for 2 columns"):
        dump_xlsx(
            [Sheet(name="x", columns=(Column(title="a"), Column(title="b")), rows=(("1", "2"), ("1",)))]
        )


def test_a_text_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(ValueError, match="a text of 32768 characters is longer than a cell holds"):
        cell_of("x" * 32_768)


def test_more_rows_than_a_sheet_holds_are_refused() -> None:
    with pytest.raises(ValueError, match="1048576 rows are more than a sheet holds"):
        dump_xlsx([Sheet(name="x", columns=(), rows=((),) * 1_048_576)])


def test_a_sheet_without_columns_is_a_sheet() -> None:
    assert opened(Sheet(name="x", columns=())).sheetnames == ["x"]


@settings(max_examples=60, deadline=None)
@given(st.text(min_size=1, max_size=30))
def test_any_text_comes_back(text: str) -> None:
    assert cell_of(text).value == visible(text)
