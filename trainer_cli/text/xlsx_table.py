"""A table in a workbook: which sheet, which header, and its sound rows by the spreadsheet's own numbers."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from trainer_cli.text.characters import folded, forbidden_in, forbidden_problem
from trainer_cli.text.csv_header import FIRST_ROWS, columns_of, folded_names, header_in, header_problem
from trainer_cli.text.decode import empty_problem
from trainer_cli.text.problem import Problem, in_backticks
from trainer_cli.text.source import Source
from trainer_cli.text.table import Table, no_table, sound_rows
from trainer_cli.text.xlsx_marks import cell_name
from trainer_cli.text.xlsx_reader import read_workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trainer_cli.text.table import Row
    from trainer_cli.text.xlsx_reader import Sheet

ENCODING = "xlsx"
_MOST_SHOWN = 5


def workbook_table(
    data: bytes,
    path: str,
    names: Mapping[str, str],
    *,
    required: Iterable[str],
    sheet: str | None,
    open_columns: bool,
) -> Table:
    """The table in a workbook, as `read_table` says; columns count from 1 like `A`, lines are its rows."""
    book = read_workbook(data, path)
    if isinstance(book, Problem):
        return no_table(ENCODING, [book])
    sheets = chosen_sheets(book, path, sheet)
    if isinstance(sheets, Problem):
        return no_table(ENCODING, [sheets])
    spellings = folded_names(names)
    header = header_in({one.name: numbered(one, FIRST_ROWS) for one in sheets}, spellings)
    if header is None:
        return no_table(ENCODING, [header_problem(path, spellings, required)])
    found = next(one for one in sheets if one.name == header.part)
    wrong = _forbidden(found, path)
    if wrong:
        return no_table(ENCODING, wrong)
    columns, problems = columns_of(header, spellings, required, path, open_columns=open_columns)
    table = Table(columns, iter(()), ENCODING, header.line, problems, headings=tuple(header.cells))
    table.sheet = found.name
    table.unread = tuple(one.name for one in book if one is not found and one.rows)
    table.rows = _formula_free(table, numbered(found)[header.row + 1 :], found, path)
    return table


def chosen_sheets(sheets: Sequence[Sheet], path: str, name: str | None) -> list[Sheet] | Problem:
    """The sheets of a workbook among which the table may be: the named one, or all that are not hidden."""
    if name is not None:
        named = [one for one in sheets if folded(one.name) == folded(name)]
        return named or _no_sheet(name, sheets, path)
    return [one for one in sheets if not one.hidden and one.rows] or _nothing(sheets, path)


def numbered(sheet: Sheet, most: int | None = None) -> list[Row]:
    """The rows of a sheet, or the first ones, with their numbers from 1."""
    return list(enumerate(sheet.rows[:most], 1))


def _formula_free(table: Table, rows: Sequence[Row], sheet: Sheet, path: str) -> Iterator[Row]:
    """The sound rows without a formula in a column that is read: a result in a file proves nothing."""
    read = [number for number, name in enumerate(table.columns, 1) if name]
    as_wide = ((line, _cut(cells, len(table.columns))) for line, cells in rows)
    for line, cells in sound_rows(table, as_wide, path, padded=True):
        column = next((number for number in read if (line, number) in sheet.formulas), None)
        if column is None:
            yield line, cells
        else:
            table.refuse(_formula(Source(path, line, column)))


def _cut(cells: list[str], width: int) -> list[str]:
    """The cells without the empty ones that lie right of the table and of everything else in the row."""
    filled = max((number for number, cell in enumerate(cells, 1) if cell), default=0)
    return cells[: max(width, filled)]


def _forbidden(sheet: Sheet, path: str) -> list[Problem]:
    """A problem for each of the first cells with a character that no file may hold."""
    found = (
        forbidden_problem(character, Source(path, line, column))
        for line, cells in numbered(sheet)
        if forbidden_in("".join(cells))
        for column, cell in enumerate(cells, 1)
        if (character := forbidden_in(cell))
    )
    return list(islice(found, _MOST_SHOWN))


def _formula(source: Source) -> Problem:
    return Problem(
        code="workbook-formula",
        message=f"the cell {cell_name(source.line, source.column)} holds a formula",
        source=source,
        remedy="copy the column and paste it as values only: a formula's result may be out of date",
    )


def _no_sheet(name: str, sheets: Sequence[Sheet], path: str) -> Problem:
    names = in_backticks(one.name for one in sheets)
    return Problem(
        code="workbook-sheet",
        message=f"there is no sheet `{name}`",
        source=Source(path),
        remedy=f"give one of these as --sheet: {names}",
    )


def _nothing(sheets: Sequence[Sheet], path: str) -> Problem:
    hidden = in_backticks(one.name for one in sheets if one.hidden)
    if not hidden:
        return empty_problem(path)
    return Problem(
        code="workbook-sheet",
        message="every sheet with cells is hidden",
        source=Source(path),
        remedy=f"name the one to read as --sheet: {hidden}",
    )
