"""A CSV table whose columns are named freely: the first row with text is its header, names count as written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.csv_guard import guard_problems, is_padded
from trainer_cli.text.csv_header import (
    SEPARATORS,
    Header,
    columns_of,
    first_rows,
    numbered_rows,
    text_stream,
)
from trainer_cli.text.csv_reader import STREAMED, broken_head, is_blank, rows_to_the_break
from trainer_cli.text.decode import empty_problem, encoding_of, is_workbook
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.table import Table, no_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.text.table import Row


class OpenTable(msgspec.Struct, frozen=True):
    """A table to be read as a whole or by the block.

    `table` names the columns as written and gathers what is wrong; it has no column where nothing can be read.
    `data` are the bytes in `codec`, of which the rows begin at `start`, in line `line`; cells are parted by
    `separator`, and with `padded` some may have a space at an end.
    """

    path: str
    table: Table
    data: bytes = b""
    codec: str = "utf-8"
    separator: str = ","
    start: int = 0
    line: int = 1
    padded: bool = False

    def rows(self, block: bytes | None = None, line: int | None = None) -> Iterator[Row]:
        """The sound rows of a block that begins in `line`, or of the whole table; what is wrong is told."""
        if not self.table.columns:
            return iter(())
        part = self.data[self.start :] if block is None else block
        stream = text_stream(part, self.codec)
        rows = numbered_rows(stream, self.separator, self.line if line is None else line)
        return rows_to_the_break(self.table, rows, self.path, padded=self.padded)


def open_table(data: bytes, path: str, encoding: str | None = None) -> OpenTable:
    """The table in a CSV file; `encoding` overrules what `encoding_of` finds.

    Every column needs a name of its own; that of the first one may be empty.
    """
    if is_workbook(data):
        return OpenTable(path, no_table("", [_workbook(path)]))
    found = encoding_of(data, path, encoding)
    if isinstance(found, Problem):
        return OpenTable(path, no_table("", [found]))
    codec = found
    if found not in STREAMED:
        data, codec = data.decode(found).encode(), "utf-8"
    problems = [empty_problem(path)] if is_blank(data) else guard_problems(data, codec, path)
    if problems:
        return OpenTable(path, no_table(found, problems))
    return _with_header(data, codec, path)


def _with_header(data: bytes, codec: str, path: str) -> OpenTable:
    if b"\r" in data:
        data = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    separator = max(SEPARATORS, key=lambda one: len(_first_with_text(first_rows(data, codec, one))[1]))
    line, cells = _first_with_text(first_rows(data, codec, separator))
    if len(cells) <= 1 and (broken := broken_head(data, codec, path)):
        return OpenTable(path, no_table(codec, [broken]))
    if not cells:
        return OpenTable(path, no_table(codec, [_no_header(path)]))
    names = tuple(cell.strip() for cell in cells)
    while not names[-1]:
        names = names[:-1]
    header = Header([names[0] or "1", *names[1:]], 0, line, separator)
    _, problems = columns_of(header, {}, (), path, open_columns=True)
    below = line + 1 + sum(cell.count("\n") for cell in cells)
    table = Table(() if problems else names, iter(()), codec, line, problems, headings=names)
    padded = is_padded(data, separator, codec)
    return OpenTable(path, table, data, codec, separator, _start_of_line(data, below), below, padded)


def _first_with_text(rows: list[Row]) -> Row:
    return next(((line, cells) for line, cells in rows if any(map(str.strip, cells))), (1, []))


def _start_of_line(data: bytes, line: int) -> int:
    """Where the line of that number begins, counted from 1; the end where there is none."""
    start = 0
    for _ in range(line - 1):
        start = data.find(b"\n", start) + 1 or len(data)
    return start


def _no_header(path: str) -> Problem:
    return Problem(
        code="csv-header-missing",
        message="no row at the beginning names the columns",
        source=Source(path),
        remedy="begin with a row of column names, and close every quote in it",
    )


def _workbook(path: str) -> Problem:
    return Problem(
        code="csv-workbook",
        message="this is a spreadsheet's own file, not a CSV table",
        source=Source(path),
        remedy="open it and save it as CSV (UTF-8)",
    )
