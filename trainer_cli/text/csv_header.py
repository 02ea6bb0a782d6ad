"""The header of a table: which row it is, what separates the cells, which field each column holds."""

from __future__ import annotations

import csv
import io
import re
from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.characters import folded
from trainer_cli.text.chinese import simplified
from trainer_cli.text.decode import encoding_of
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

SEPARATORS = (",", ";", "\t")
FIRST_ROWS = 10
_BRACKETED = r"\([^()]*\)|\[[^\[\]]*\]|【[^【】]*】"
_OPENING = frozenset("([【")


class Header(msgspec.Struct, frozen=True):
    """A row of column names: `cells` as written, `row` counted from 0, `line` of the file from 1.

    `part` is what separates the cells; in a workbook it is the name of the sheet.
    """

    cells: list[str]
    row: int
    line: int
    part: str


class BrokenRow(Exception):
    """A row, beginning in `line`, after which nothing can be read."""

    def __init__(self, line: int, *, over_long: bool) -> None:
        super().__init__(line)
        self.line = line
        self.over_long = over_long


def header_folded(cell: str) -> str:
    """A column name without case, width and spaces, round brackets for 【】 and the like."""
    return "".join(folded(cell).split())


def folded_names(names: Mapping[str, str]) -> dict[str, str]:
    """Spellings of column names, folded, to the fields they stand for."""
    return {header_folded(spelling): field for spelling, field in names.items()}


def field_of(cell: str, names: Mapping[str, str]) -> str | None:
    """The field that a column name stands for, as it is or without what it says in brackets."""
    name = header_folded(cell)
    bare = name if _OPENING.isdisjoint(name) else re.sub(_BRACKETED, "", name)
    return names.get(name) or names.get(bare)


def fields_of(cells: Iterable[str], names: Mapping[str, str]) -> list[str | None]:
    """The field of each column name, in either Chinese script where it is not known as written."""
    found = [(cell, field_of(cell, names)) for cell in cells]
    if all(field or cell.isascii() for cell, field in found):
        return [field for _, field in found]
    either = {simplified(name): field for name, field in names.items()}
    return [field or field_of(simplified(header_folded(cell)), either) for cell, field in found]


def text_stream(data: bytes, encoding: str) -> io.TextIOWrapper:
    """`data` as lines of text, every newline as a line feed, without a second copy in memory."""
    return io.TextIOWrapper(io.BytesIO(data), encoding)


def numbered_rows(lines: Iterable[str], separator: str, first: int = 1) -> Iterator[tuple[int, list[str]]]:
    """The rows of a table with the line that each begins in; `first` is that of the first one.

    Raises:
        BrokenRow: a quote is not closed, or a field is over-long.
    """
    reader = csv.reader(lines, delimiter=separator, strict=True)
    line = first
    try:
        for row in reader:
            yield line, row
            line = reader.line_num + first
    except csv.Error as error:
        raise BrokenRow(line, over_long="limit" in str(error)) from None


def header_of(data: bytes, encoding: str, names: Mapping[str, str]) -> Header | None:
    """The row among the first ten, and the separator, with which most cells are names (folded) of columns."""
    return header_in({separator: first_rows(data, encoding, separator) for separator in SEPARATORS}, names)


def header_in(parts: Mapping[str, list[tuple[int, list[str]]]], names: Mapping[str, str]) -> Header | None:
    """The same for the first rows, each with its line, as every separator or sheet gives them."""
    rows = [
        Header(cells, number, line, part)
        for part, lines in parts.items()
        for number, (line, cells) in enumerate(lines)
    ]
    known = [sum(field_of(cell, names) is not None for cell in row.cells) for row in rows]
    if not any(known):  # only now: whoever writes the usual names does not wait for the dictionaries
        known = [sum(map(bool, fields_of(row.cells, names))) for row in rows]
    most = max(known, default=0)
    if not most:
        return None
    best = rows[known.index(most)]
    return msgspec.structs.replace(best, cells=_without_trailing(best.cells))


def field_number(data: bytes, name: str) -> int | None:
    """The number (from 1) of the column called `name` in a table, None if there is none."""
    encoding = encoding_of(data, "")
    header = None if isinstance(encoding, Problem) else header_of(data, encoding, {header_folded(name): name})
    if header is None:
        return None
    return next(n for n, cell in enumerate(header.cells, 1) if header_folded(cell) == header_folded(name))


def columns_of(
    header: Header, names: Mapping[str, str], required: Iterable[str], path: str, *, open_columns: bool
) -> tuple[tuple[str, ...], list[Problem]]:
    """The field of each column, empty where it has none of its own, and what is wrong with the header."""
    columns: list[str] = []
    problems: list[Problem] = []
    for number, (cell, known) in enumerate(zip(header.cells, fields_of(header.cells, names), strict=True), 1):
        field = known or (header_folded(cell) if open_columns else "")
        source = Source(path, header.line, number)
        if not field:
            problems.append(_unknown(cell, names, source))
        elif field in columns:
            problems.append(_duplicate(cell, columns.index(field) + 1, source))
            field = ""
        columns.append(field)
    problems += [
        _missing(field, names, Source(path, header.line)) for field in required if field not in columns
    ]
    return tuple(columns), problems


def header_problem(path: str, names: Mapping[str, str], required: Iterable[str]) -> Problem:
    """The problem for a table without any known column name."""
    return Problem(
        code="csv-header-missing",
        message=f"none of the first {FIRST_ROWS} rows names a known column",
        source=Source(path),
        remedy=f"begin with a row of column names: {', '.join(usual_spellings(field, names) for field in required)}",
    )


def first_rows(data: bytes, encoding: str, separator: str) -> list[tuple[int, list[str]]]:
    """The first ten rows with their lines, fewer where one is broken."""
    rows: list[tuple[int, list[str]]] = []
    try:
        rows.extend(islice(numbered_rows(text_stream(data, encoding), separator), FIRST_ROWS))
    except BrokenRow:
        # The rows before the broken one still count; reading the table reports it.
        return rows
    return rows


def _without_trailing(cells: list[str]) -> list[str]:
    width = max(number for number, cell in enumerate(cells, 1) if cell.strip())
    return cells[:width]


def usual_spellings(field: str, names: Mapping[str, str], chinese: int = 2) -> str:
    """A few spellings of a column, as many as a person needs: one in English, and so many in Chinese."""
    spelt = [name for name, meant in names.items() if meant == field]
    english, others = [one for one in spelt if one.isascii()], [one for one in spelt if not one.isascii()]
    return " / ".join((*english[:1], *others[:chinese]))


def _unknown(cell: str, names: Mapping[str, str], source: Source) -> Problem:
    nearest = get_close_matches(header_folded(cell), names, 1)
    return Problem(
        code="csv-column-unknown",
        message=f"the column `{cell.strip()}` is unknown" if cell.strip() else "this column has no name",
        source=source,
        remedy=f"rename it to `{nearest[0]}`" if nearest else "rename or delete it",
    )


def _duplicate(cell: str, first: int, source: Source) -> Problem:
    return Problem(
        code="csv-column-duplicate",
        message=f"the column `{cell.strip()}` holds the same as column {first}",
        source=source,
        remedy="delete one of the two",
    )


def _missing(field: str, names: Mapping[str, str], source: Source) -> Problem:
    return Problem(
        code="csv-column-missing",
        message=f"there is no column `{usual_spellings(field, names) or field}`",
        source=source,
        remedy="add it",
    )
