"""Tables as a spreadsheet file: ids stay text, nothing runs, and the same tables give the same bytes."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from trainer_cli.text.characters import display_width, visible
from trainer_cli.text.scalars import Scalar, scalar_text
from trainer_cli.text.xlsx_sheet import Column, Sheet, sheet_names
from trainer_cli.text.xlsx_validation import ListSheet, add_validations

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.text.xlsx_sheet import Instructions

MOST_CHARACTERS = 32_767
"""The most that a cell of a spreadsheet holds."""
MOST_ROWS = 1_048_576
_EXACT_DIGITS = 15
_FIRST_DATE = dt.date(1900, 3, 1)  # earlier days differ between spreadsheets
_WIDTHS = (6, 60)
_CREATED = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # a clock reading would differ in every run
_A4 = 9
_DAY = r"yyyy\-mm\-dd"  # an unescaped dash is the separator of the reader's own country
_COLUMN_FORMATS = {"text": "@", "number": "General", "date": _DAY}


def dump_xlsx(sheets: Sequence[Sheet], instructions: Instructions | None = None) -> bytes:
    """The sheets as an `.xlsx` file, and last the instructions (reliability row 28).

    Texts are text cells, with the format «text» so that they stay so when edited; numbers keep their decimal
    places; no cell is a formula or a link. The heading stays in sight and has filters.

    Raises:
        ValueError: a row has more or fewer cells than there are columns, a text is longer than a cell holds,
            or there are more rows than a sheet holds.
    """
    from xlsxwriter import Workbook  # noqa: PLC0415  # only commands that write spreadsheets wait for it

    buffer = io.BytesIO()
    with Workbook(buffer, {"in_memory": True}) as workbook:
        workbook.set_properties({"created": _CREATED})
        *names, last, hidden = sheet_names(
            [*(sheet.name for sheet in sheets), instructions.name if instructions else "", "lists"]
        )
        lists = ListSheet(hidden)
        styles = _Styles(workbook)
        for sheet, name in zip(sheets, names, strict=True):
            _write_sheet(workbook.add_worksheet(name), sheet, styles, lists)
        if instructions is not None:
            _write_lines(workbook.add_worksheet(last), instructions.lines, styles)
        lists.write(workbook)
    return buffer.getvalue()


class _Styles:
    """The cell formats of a workbook, each made once."""

    def __init__(self, workbook: Any) -> None:  # noqa: ANN401  # xlsxwriter has no types
        self._workbook = workbook
        self._made: dict[tuple[str, bool, bool], Any] = {}

    def of(self, number_format: str, *, locked: bool = True, bold: bool = False) -> Any:  # noqa: ANN401  # as above
        key = (number_format, locked, bold)
        if key not in self._made:
            look = {"num_format": number_format, "locked": locked, "text_wrap": True, "valign": "top"}
            heading = {"bold": True, "bg_color": "#E7EBF0", "bottom": 1} if bold else {}
            self._made[key] = self._workbook.add_format(look | heading)
        return self._made[key]


def _write_sheet(target: Any, sheet: Sheet, styles: _Styles, lists: ListSheet) -> None:  # noqa: ANN401  # as above
    _check_size(sheet)
    protected = any(column.locked for column in sheet.columns)
    for index, column in enumerate(sheet.columns):
        style = styles.of(_COLUMN_FORMATS[column.format], locked=column.locked)
        target.set_column(index, index, _width(sheet, index), style)
        target.write_string(0, index, visible(column.title), styles.of("@", bold=True))
    for number, row in enumerate(sheet.rows, 1):
        for index, value in enumerate(row):
            _write_cell(target, (number, index), value, styles, locked=sheet.columns[index].locked)
    _lay_out(target, sheet, protected=protected)
    add_validations(target, sheet, lists)


def _check_size(sheet: Sheet) -> None:
    if len(sheet.rows) >= MOST_ROWS:
        message = f"{len(sheet.rows)} rows are more than a sheet holds"
        raise ValueError(message)
    for number, row in enumerate(sheet.rows, 1):
        if len(row) != len(sheet.columns):
            raise ValueError(f"row {number} has {len(row)} cells for {len(sheet.columns)} columns")


def _lay_out(target: Any, sheet: Sheet, *, protected: bool) -> None:  # noqa: ANN401  # as above
    if sheet.columns:
        target.freeze_panes(1, 0)
        target.autofilter(0, 0, max(len(sheet.rows) + sheet.spare, 1), len(sheet.columns) - 1)
    target.repeat_rows(0)
    target.set_landscape()
    target.set_paper(_A4)
    target.fit_to_pages(1, 0)
    if protected:
        target.protect("", {"autofilter": True, "sort": True, "format_columns": True, "format_rows": True})


def _write_lines(target: Any, lines: Sequence[str], styles: _Styles) -> None:  # noqa: ANN401  # as above
    target.set_column(0, 0, 100, styles.of("@"))
    for number, line in enumerate(lines):
        target.write_string(number, 0, _fitting(visible(line)), styles.of("@"))


def _write_cell(
    target: Any,  # noqa: ANN401  # as above
    place: tuple[int, int],
    value: Scalar | None,
    styles: _Styles,
    *,
    locked: bool,
) -> None:
    match _native(value):
        case None | "":
            return
        case str() as text:
            target.write_string(*place, _fitting(text), styles.of("@", locked=locked))
        case dt.datetime() as day:
            target.write_datetime(*place, day, styles.of(_DAY, locked=locked))
        case number:
            target.write_number(*place, number, styles.of(_number_format(number), locked=locked))


def _native(value: Scalar | None) -> str | int | Decimal | dt.datetime | None:
    """What the cell holds: a number if the spreadsheet keeps it exactly, else its text."""
    match value:
        case None:
            return None
        case bool() | dt.datetime():
            return scalar_text(value)
        case int() | Decimal() if _is_exact(Decimal(value)):
            return value
        case dt.date() if value >= _FIRST_DATE:
            return dt.datetime(value.year, value.month, value.day)  # noqa: DTZ001  # a day has no time zone
    return visible(scalar_text(value))


def _is_exact(number: Decimal) -> bool:
    return number.is_finite() and len(f"{number:f}".lstrip("-0.").replace(".", "")) <= _EXACT_DIGITS


def _number_format(number: int | Decimal) -> str:
    _, _, places = scalar_text(number).partition(".")
    return f"0.{'0' * len(places)}" if places else "0"


def _fitting(text: str) -> str:
    if len(text) > MOST_CHARACTERS:
        message = f"a text of {len(text)} characters is longer than a cell holds"
        raise ValueError(message)
    return text


def _width(sheet: Sheet, index: int) -> int:
    column: Column = sheet.columns[index]
    if column.width is not None:
        return column.width
    least, most = _WIDTHS
    cells = (scalar_text(row[index]) for row in sheet.rows if row[index] is not None)
    longest = max(display_width(line) for text in (column.title, *cells) for line in text.split("\n"))
    return min(max(longest + 2, least), most)
