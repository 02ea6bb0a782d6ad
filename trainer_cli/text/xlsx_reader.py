"""A workbook (XLSX) as sheets of text, read within limits by a library that runs nothing."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import msgspec

from trainer_cli.text.problem import Problem
from trainer_cli.text.xlsx_cells import cell_text
from trainer_cli.text.xlsx_guard import damaged, too_large, workbook_parts
from trainer_cli.text.xlsx_marks import Marks, sheet_marks

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

MOST_CELLS = 1_000_000
MOST_TEXT = 200_000_000
"""Bytes that all cells may hold together if each held the longest shared text."""
FAILED = "#VALUE!"
FORMULA = "="
"""What a formula without a result reads, so that its row is not blank."""
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_WORKBOOK = "xl/workbook.xml"
_SHARED = "xl/sharedStrings.xml"
_ITEM = re.compile(rb"<(?:[^\s<>/!?:]+:)?si(?=[\s/>])")
Place = tuple[int, int]


class Sheet(msgspec.Struct, frozen=True):
    """A sheet: the texts of its cells from A1 on, all rows of one width; `formulas` are places from 1."""

    name: str
    hidden: bool
    rows: list[list[str]]
    formulas: frozenset[Place]


def read_workbook(data: bytes, path: str) -> list[Sheet] | Problem:
    """The sheets of an XLSX file in their order, or why it is not read (reliability row 27).

    Cells that are merged with one above them have its text. What a formula last gave is there, but is not to
    be trusted. A cell that failed (`#REF!`) reads `#VALUE!`.
    """
    parts = workbook_parts(data, path)
    if isinstance(parts, Problem):
        return parts
    try:
        names = _sheet_parts(parts)
        marks = {name: sheet_marks(parts[part]) for name, part in names.items()}
        if _reaches_far(marks, parts.get(_SHARED, b"")):
            return too_large(path)
        return _sheets(parts, marks)
    except (ET.ParseError, KeyError, ValueError, ArithmeticError):
        return damaged(path)


def read_states(data: bytes, path: str) -> dict[str, bool]:
    """The sheets of a workbook that can be read, each with whether it is hidden."""
    parts = workbook_parts(data, path)
    if isinstance(parts, Problem):
        return {}
    workbook = ET.fromstring(parts[_WORKBOOK])  # noqa: S314  # parts with a document type were refused
    return {
        one.attrib["name"]: one.get("state", "visible") != "visible"
        for one in workbook.iter()
        if one.tag.endswith("}sheet")
    }


def _sheet_parts(parts: dict[str, bytes]) -> dict[str, str]:
    """The name of each sheet and that of the part which holds it."""
    relations = ET.fromstring(parts["xl/_rels/workbook.xml.rels"])  # noqa: S314  # parts with a document type were refused
    targets = {one.get("Id", ""): one.get("Target", "") for one in relations}
    workbook = ET.fromstring(parts[_WORKBOOK])  # noqa: S314  # parts with a document type were refused
    found = {}
    for one in workbook.iter():
        target = targets.get(one.get(_RELATION, ""), "")
        if one.tag.endswith("}sheet") and "worksheets/" in target:
            found[one.attrib["name"]] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return found


def _reaches_far(marks: dict[str, Marks], shared: bytes) -> bool:
    cells = sum(max(one.cells, one.rows * one.columns) for one in marks.values())
    longest = max(map(len, _ITEM.split(shared)))
    return cells > MOST_CELLS or longest * sum(one.cells for one in marks.values()) > MOST_TEXT


def _sheets(parts: dict[str, bytes], marks: dict[str, Marks]) -> list[Sheet]:
    from python_calamine import CalamineError, CalamineWorkbook, SheetVisibleEnum  # noqa: PLC0415  # for workbooks only

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(_packed(parts)))
        return [
            _sheet(
                book.get_sheet_by_name(one.name),
                marks[one.name],
                hidden=one.visible != SheetVisibleEnum.Visible,
            )
            for one in book.sheets_metadata
            if one.name in marks
        ]
    except CalamineError as error:
        raise ValueError(str(error)) from None


def _packed(parts: dict[str, bytes]) -> bytes:
    """The parts that were checked, and nothing else, as a file that takes no unpacking."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        for name, xml in parts.items():
            package.writestr(name, xml)
    return made.getvalue()


def _sheet(sheet: CalamineSheet, marks: Marks, *, hidden: bool) -> Sheet:
    """All cells from A1 to the last one that is marked; a cell that is merged with a formula above is one, too."""
    rows = _rows(sheet, marks)
    formulas = set(marks.formulas)
    for (top, left), (bottom, _) in sheet.merged_cell_ranges or ():
        for number, row in enumerate(rows[top + 1 : bottom + 1], top + 2):
            row[left : left + 1] = rows[top][left : left + 1]
            formulas |= {(number, left + 1)} if (top + 1, left + 1) in marks.formulas else set()
    return Sheet(sheet.name, hidden, rows, frozenset(formulas))


def _rows(sheet: CalamineSheet, marks: Marks) -> list[list[str]]:
    """What stands in the cells, whether the library found a value there or not."""
    found = sheet.to_python(skip_empty_area=False) if sheet.start else []
    rows = [[""] * marks.columns for _ in range(marks.rows)]
    for row, values in zip(rows, found, strict=False):
        row[: len(values)] = map(cell_text, values)
    for line, column in marks.errors:
        rows[line - 1][column - 1] = FAILED
    for line, column in marks.formulas:
        rows[line - 1][column - 1] = rows[line - 1][column - 1] or FORMULA
    return rows
