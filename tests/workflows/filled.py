"""Worksheets as people fill them in: with openpyxl, which writes them as a spreadsheet program would."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

from trainer_cli.workflows.worksheet import worksheet_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from openpyxl.worksheet.worksheet import Worksheet as Page

    from trainer_cli.model.settings import Language
    from trainer_cli.workflows.worksheet import Worksheet

Cells = dict[str, Any]


def page(data: bytes) -> Page:
    """The table of a worksheet."""
    found: Page = load_workbook(io.BytesIO(data)).worksheets[0]
    return found


def rows(data: bytes) -> list[list[Any]]:
    """The cells of its rows, the heading first."""
    return [list(row) for row in page(data).iter_rows(values_only=True)]


def filled(sheet: Worksheet, fill: Callable[[Cells], Cells | None], language: Language = "zh-Hant") -> bytes:
    """A worksheet in which a person typed: `fill` gives what to type into a row, by field."""
    book = load_workbook(io.BytesIO(worksheet_bytes(sheet, language, "f.xlsx")))
    names = [one.name for one in sheet.fields]
    table = book.worksheets[0]
    for number in range(2, 2 + len(sheet.rows) + min(sheet.spare, 3)):
        known = {name: table.cell(number, place).value for place, name in enumerate(names, 1)}
        for name, value in (fill(known | {"row": number}) or {}).items():
            table.cell(number, names.index(name) + 1).value = value
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()
