"""Workbooks for tests: sound ones as a spreadsheet program writes them, and others made by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import openpyxl

if TYPE_CHECKING:
    from collections.abc import Mapping

Rows = Sequence[Sequence[object]] | list[Any]
"""Cells by row; lists of different cells have no better name."""
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = f"""<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType=
"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"""
_ROOT = f"""<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"
Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
_RELATIONS = f"""<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1"
Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2"
Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""
_WORKBOOK = f"""<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>
<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"""


def book(*sheets: Rows, merged: Sequence[str] = (), hidden: Sequence[int] = ()) -> bytes:
    """A workbook with these sheets, `Sheet1` and so on; `merged` are ranges of the first."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for number, rows in enumerate(sheets, 1):
        sheet = made.create_sheet(f"Sheet{number}")
        for row in rows:
            sheet.append(row)
        sheet.sheet_state = "hidden" if number in hidden else "visible"
    for place in merged:
        made.worksheets[0].merge_cells(place)
    saved = io.BytesIO()
    made.save(saved)
    return saved.getvalue()


def raw_parts(rows: str, shared: str = "") -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet `S`, whose rows are given as XML."""
    return {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "xl/workbook.xml": _WORKBOOK,
        "xl/_rels/workbook.xml.rels": _RELATIONS,
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{shared}</sst>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>',
    }


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as a file."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return made.getvalue()


def raw_book(rows: str, shared: str = "") -> bytes:
    """A workbook with one sheet `S`, whose rows are given as XML."""
    return packed(raw_parts(rows, shared))
