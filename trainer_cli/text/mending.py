"""Tables that a spreadsheet saved in its own way, put back as they were: only what is certain."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING
from unicodedata import normalize

import msgspec

from trainer_cli.text.csv_header import (
    BrokenRow,
    Header,
    fields_of,
    folded_names,
    header_of,
    numbered_rows,
    text_stream,
)
from trainer_cli.text.csv_writer import BOM
from trainer_cli.text.decode import encoding_of, text_of
from trainer_cli.text.entered import entered_day
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}
_ENDS = {"\n": "LF", "\r\n": "CRLF"}


class Columns(msgspec.Struct, frozen=True):
    """What the columns of a table hold: spellings of their names to fields, and which fields are days and ids."""

    names: Mapping[str, str]
    days: Collection[str]
    ids: Collection[str]


class Mended(msgspec.Struct, frozen=True):
    """The bytes of a table as they should be, and in words what was put right."""

    data: bytes
    repairs: tuple[str, ...]


class _Style(msgspec.Struct, frozen=True):
    mark: bool
    newline: str
    separator: str


class _Read(msgspec.Struct, frozen=True):
    text: str
    encoding: str
    header: Header
    rows: list[list[str]]


def mended(data: bytes, columns: Columns, like: bytes | None = None) -> Mended | None:
    """A table with what a spreadsheet certainly changed undone; None where nothing is, or it can't be read.

    Encoding, separator, line ends and byte-order mark become those of `like`, the table as it was before; where
    there is none, UTF-8, commas and line feeds. Days become ISO, full-width letters and digits of ids plain;
    empty columns and rows at the end go. Rows that are as in `like` are written as they are there.
    """
    found = _read(data, columns.names)
    if found is None:
        return None
    before = None if like is None else _read(like, columns.names)
    style = _own_style(data, found) if before is None or like is None else _style(like, before)
    rows, repairs = _mended_rows(found, columns)
    repairs = [*_style_repairs(data, found, style), *repairs]
    if not repairs:
        return None
    known = _lines(found, style.separator) | ({} if before is None else _lines(before, style.separator))
    lines = [known.get(tuple(row)) or _line(row, style.separator) for row in rows]
    text = "".join(f"{line}\n" for line in lines).replace("\n", style.newline)
    made = (BOM if style.mark else b"") + text.encode()
    return Mended(made, tuple(repairs))


def _read(data: bytes, names: Mapping[str, str]) -> _Read | None:
    encoding = encoding_of(data, "")
    if isinstance(encoding, Problem):
        return None
    text = text_of(data, encoding)
    header = header_of(text.encode(), "utf-8", folded_names(names))
    if header is None:
        return None
    try:
        rows = [row for _, row in numbered_rows(text_stream(text.encode(), "utf-8"), header.part)]
    except BrokenRow:
        return None
    return _Read(text, encoding, header, rows)


def _style(data: bytes, found: _Read) -> _Style:
    return _Style(data.startswith(BOM), "\r\n" if b"\r\n" in data else "\n", found.header.part)


def _own_style(data: bytes, found: _Read) -> _Style:
    """What a table should be that nothing is known about; a mark tells spreadsheets that it is UTF-8."""
    return _Style(data.startswith(BOM) or not found.encoding.startswith("utf-8"), "\n", ",")


def _style_repairs(data: bytes, found: _Read, style: _Style) -> Iterable[str]:
    if not found.encoding.startswith("utf-8"):
        yield f"UTF-8 instead of {found.encoding}"
    elif data.startswith(BOM) != style.mark:
        yield "byte-order mark added" if style.mark else "byte-order mark removed"
    if found.header.part != style.separator:
        yield f"{_SEPARATORS[style.separator]} instead of {_SEPARATORS[found.header.part]} between cells"
    ends = "\r\n" if b"\r\n" in data or b"\r\0\n" in data else "\n"
    if ends != style.newline:
        yield f"line ends {_ENDS[style.newline]} instead of {_ENDS[ends]}"


def _mended_rows(found: _Read, columns: Columns) -> tuple[list[list[str]], list[str]]:
    fields = fields_of(found.header.cells, folded_names(columns.names))
    width = len(fields)
    rows = [_cut(row, width) for row in found.rows]
    while not any(rows[-1]):
        rows.pop()
    made = [
        row
        if number <= found.header.row
        else [_cell(cell, field, columns) for cell, field in _paired(row, fields)]
        for number, row in enumerate(rows)
    ]
    changed = [
        (old, new, field)
        for before, after in zip(rows, made, strict=True)
        for old, new, (_, field) in zip(before, after, _paired(before, fields), strict=True)
        if old != new
    ]
    days = sum(field in columns.days for _, _, field in changed)
    wide = max(map(len, found.rows)) - max(map(len, rows))
    counts = {
        "empty columns removed: {count}": wide,
        "empty rows removed: {count}": len(found.rows) - len(rows),
        "days written as 2026-02-09: {count}": days,
        "ids written in plain letters and digits: {count}": len(changed) - days,
    }
    return made, [words.format(count=count) for words, count in counts.items() if count]


def _cut(row: list[str], width: int) -> list[str]:
    """A row without the empty cells that lie right of the table."""
    filled = max((number for number, cell in enumerate(row, 1) if cell.strip()), default=0)
    return row[: max(width, filled)]


def _paired(row: Sequence[str], fields: Sequence[str | None]) -> Iterable[tuple[str, str | None]]:
    """The cells with their fields; none for cells right of the table."""
    return ((cell, fields[place] if place < len(fields) else None) for place, cell in enumerate(row))


def _cell(cell: str, field: str | None, columns: Columns) -> str:
    if field in columns.days and (day := entered_day(cell)) is not None:
        return day.isoformat()
    if field in columns.ids and not cell.isascii():
        return normalize("NFKC", cell).strip()
    return cell


def _lines(found: _Read, separator: str) -> dict[tuple[str, ...], str]:
    """Rows of one line to that line as it is written, where the separator is the same.

    A line with one quote belongs to a cell of several lines.
    """
    if found.header.part != separator:
        return {}
    lines = (line for line in found.text.split("\n") if line and line.count('"') % 2 == 0)
    return {tuple(next(csv.reader([line], delimiter=separator))): line for line in lines}


def _line(row: Sequence[str], separator: str) -> str:
    made = io.StringIO()
    csv.writer(made, delimiter=separator, lineterminator="\n").writerow(row)
    return made.getvalue().removesuffix("\n")
