"""What the XML of a sheet tells before it is parsed: how far it reaches, and which cells can't be trusted."""

from __future__ import annotations

import re
from typing import NamedTuple

_TAG = re.compile(rb"<(?:[^\s<>/!?:]+:)?(row|c|f)(?=[\s/>])([^>]*)>")
_REFERENCE = re.compile(rb"\sr\s*=\s*[\"']([A-Za-z]{0,3})([0-9]{1,7})[\"']")
_ERROR = re.compile(rb"\st\s*=\s*[\"']e[\"']")


class Marks(NamedTuple):
    """A sheet before it is parsed: `rows` times `columns` reach from A1 to the last cell with a value.

    `formulas` and `errors` (cells like `#REF!`) are places (row, column), both from 1.
    """

    rows: int
    columns: int
    cells: int
    formulas: frozenset[tuple[int, int]]
    errors: frozenset[tuple[int, int]]


def sheet_marks(xml: bytes) -> Marks:
    """The marks of a sheet's XML, which is UTF-8 without a document type."""
    row = column = rows = columns = cells = 0
    formulas, errors = set(), set()
    for tag in _TAG.finditer(xml):
        kind, attributes = tag[1], tag[2]
        if kind == b"f":
            formulas |= {(row, column)} if column else set()
            continue
        place = _REFERENCE.search(attributes)
        if kind == b"row":
            row, column = (int(place[2]) if place else row + 1), 0
            continue
        cells += 1
        row, column = (int(place[2]), column_number(place[1].decode())) if place else (row, column + 1)
        if attributes.endswith(b"/"):
            continue
        rows, columns = max(rows, row), max(columns, column)
        if _ERROR.search(attributes):
            errors.add((row, column))
    return Marks(rows, columns, cells, frozenset(formulas), frozenset(errors))


def column_number(letters: str) -> int:
    """`A` is 1, `Z` 26, `AA` 27; letters of either case."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def cell_name(row: int, column: int) -> str:
    """The name that a spreadsheet shows for a cell: `B7` for row 7, column 2."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"
