"""Reading tables: rows one at a time with their lines, and records made of them."""

from __future__ import annotations

from codecs import BOM_UTF8
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.text.convert import all_converted
from trainer_cli.text.csv_columns import plain, sound_records
from trainer_cli.text.csv_guard import guard_problems, is_padded, long_field_problem
from trainer_cli.text.csv_header import (
    FIRST_ROWS,
    BrokenRow,
    columns_of,
    folded_names,
    header_of,
    header_problem,
    numbered_rows,
    text_stream,
)
from trainer_cli.text.csv_plain import plain_columns
from trainer_cli.text.decode import empty_problem, encoding_of, is_workbook
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.table import Table, no_table, sound_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trainer_cli.text.table import Row

T = TypeVar("T", bound=msgspec.Struct)

_BATCH = 1000  # rows of which each is judged where one of them is wrong
STREAMED = ("utf-8", "utf-8-sig", "gb18030")
"""Their bytes can be searched for markers as they are; others are rare and are turned into UTF-8."""


def is_blank(data: bytes) -> bool:
    """Whether a file holds nothing but white space, if anything."""
    rest = data.removeprefix(BOM_UTF8)
    return not rest or rest.isspace()


def read_table(
    data: bytes,
    path: str,
    names: Mapping[str, str],
    *,
    required: Iterable[str],
    encoding: str | None = None,
    sheet: str | None = None,
    open_columns: bool = False,
) -> Table:
    """The table in a CSV file separated by commas, semicolons or tabs, or in a workbook (XLSX).

    `names` maps spellings of column names (any case, width, spacing and Chinese script) to fields, of which
    `required` must be there; other columns are problems, or with `open_columns` fields named by their folded
    header. The header is looked for in the first ten rows. `encoding` overrules what `encoding_of` finds.
    Of a workbook the `sheet` of that name is read, or the visible one with most known columns, the first of
    equals; a file named `.csv` must not be one.
    """
    if is_workbook(data, path):
        if path.lower().endswith(".csv"):
            return no_table("", [_workbook(path)])
        from trainer_cli.text.xlsx_table import workbook_table  # noqa: PLC0415  # XML and ZIP, for workbooks only

        return workbook_table(data, path, names, required=required, sheet=sheet, open_columns=open_columns)
    found = encoding_of(data, path, encoding)
    if isinstance(found, Problem):
        return no_table("", [found])
    codec = found
    if found not in STREAMED:
        data, codec = data.decode(found).encode(), "utf-8"
    problems = [empty_problem(path)] if is_blank(data) else guard_problems(data, codec, path)
    if problems:
        return no_table(found, problems)
    spellings = folded_names(names)
    header = header_of(data, codec, spellings)
    if header is None:
        problem = broken_head(data, codec, path) or header_problem(path, spellings, required)
        return no_table(found, [problem])
    columns, problems = columns_of(header, spellings, required, path, open_columns=open_columns)
    table = Table(columns, iter(()), found, header.line, problems, headings=tuple(header.cells))
    table.separator = header.part if codec == found else ""
    rows = islice(numbered_rows(text_stream(data, codec), header.part), header.row + 1, None)
    table.rows = rows_to_the_break(table, rows, path, padded=is_padded(data, header.part, codec))
    return table


def read_records(
    data: bytes, path: str, names: Mapping[str, str], type_: type[T], *, required: Iterable[str]
) -> tuple[list[T], list[Problem]]:
    """The rows of a table as `read_table` finds it, as `records` of `type_`, and all problems of the table."""
    table = read_table(data, path, names, required=required)
    columns = None if table.problems else plain_columns(data, table, table.header_line)
    if columns:
        lines = range(table.header_line + 1, table.header_line + 1 + len(columns[0]))
        sound = sound_records(columns, table.columns, lines, type_, path)
        if sound is not None:
            return sound, []
    return records(table, type_, path)


def records(table: Table, type_: type[T], path: str) -> tuple[list[T], list[Problem]]:
    """The rows of a table as records of `type_`, each with its line, and all problems of the table.

    An empty cell is a key that is not given; one that was defused for spreadsheets says again what it said
    before (reliability row 28). The column of a problem is the number of the field in its row.
    """
    found: list[T] = []
    problems: list[Problem] = []
    while batch := list(islice(table.rows, _BATCH)):
        lines, cells = zip(*batch, strict=True)
        sound = sound_records(zip(*cells, strict=True), table.columns, lines, type_, path)
        if sound is None:
            sound, wrong = judged_records(batch, table.columns, type_, path)
            problems += wrong
        found += sound
    return found, table.problems + problems


def judged_records(
    rows: Sequence[Row], columns: tuple[str, ...], type_: type[T], path: str
) -> tuple[list[T], list[Problem]]:
    """The sound ones of the records that rows hold, and everything that is wrong with the others."""
    values = [
        {name: plain(cell) for name, cell in zip(columns, cells, strict=True) if cell and name}
        for _, cells in rows
    ]
    sound, wrong = all_converted(values, type_, [Source(path, line) for line, _ in rows])
    return sound, [_in_row(problem, columns) for problem in wrong]


def rows_to_the_break(table: Table, rows: Iterator[Row], path: str, *, padded: bool) -> Iterator[Row]:
    """The sound rows; nothing can be read after a broken one."""
    try:
        yield from sound_rows(table, rows, path, padded=padded)
    except BrokenRow as broken:
        table.tell(_broken(broken, path))


def broken_head(data: bytes, encoding: str, path: str) -> Problem | None:
    """What hides the header, if a broken row does."""
    try:
        list(islice(numbered_rows(text_stream(data, encoding), ","), FIRST_ROWS))
    except BrokenRow as broken:
        return _broken(broken, path)
    return None


def _in_row(problem: Problem, columns: tuple[str, ...]) -> Problem:
    place = problem.source
    name = place.pointer[0] if place.pointer else None
    if name not in columns:
        return msgspec.structs.replace(problem, source=Source(place.path, place.line))
    source = Source(place.path, place.line, columns.index(str(name)) + 1)
    if problem.code == "key-missing":
        return msgspec.structs.replace(problem, source=source, message=f"the cell of `{name}` is empty")
    return msgspec.structs.replace(problem, source=source)


def _broken(broken: BrokenRow, path: str) -> Problem:
    source = Source(path, broken.line)
    if broken.over_long:
        return long_field_problem(source)
    return Problem(
        code="csv-quote",
        message="a quote in the row that begins here is not closed, or text follows a closing quote",
        source=source,
        remedy='close it; write "" for a quote inside a quoted cell; the rows from here on were not read',
    )


def _workbook(path: str) -> Problem:
    return Problem(
        code="csv-workbook",
        message="this is a spreadsheet's own file, not a CSV table",
        source=Source(path),
        remedy="open it and save it as CSV (UTF-8); to import it as it is, let its name end in .xlsx",
    )
