"""Cells of the roster that a spreadsheet changed: what `--fix` mends, and what git's newest commit says of the rest."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Filled
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.entered import entered_day
from trainer_cli.text.likeness import unpadded
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.spoiled import MADE_A_DATE, spoiled
from trainer_cli.workflows.mend import columns_of
from trainer_cli.workspace.columns import NAMES
from trainer_cli.workspace.committed import committed
from trainer_cli.workspace.layout import ROSTER_TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trainer_cli.text.mending import Columns

Row = dict[str, str]


class Before:
    """The rows of a table of the roster in git's newest commit, read when they are first asked for: hardly ever."""

    def __init__(self, root: Path, folders: dict[str, Path], path: str) -> None:
        self._root, self._folders, self._path = root, folders, path
        self.asked = False

    @cached_property
    def rows(self) -> list[Row]:
        """All rows; none where git has no such table."""
        self.asked = True
        data = committed(self._root, self._folders, self._path)
        return [] if data is None else [row for _, row in _rows(self._path, data)]

    @cached_property
    def _cells(self) -> set[tuple[str, str]]:
        return {pair for row in self.rows for pair in row.items()}

    def has(self, field: str, cell: str) -> bool:
        """Whether some row has this cell."""
        return (field, cell) in self._cells

    def cell(self, field: str, row: Row) -> str | None:
        """What the row that is most like `row` says in a field; None where no row is alone in that."""
        likeness = [
            sum(old.get(name) == cell != "" for name, cell in row.items() if name != field)
            for old in self.rows
        ]
        most = max(likeness, default=0)
        if most == 0 or likeness.count(most) > 1:
            return None
        return self.rows[likeness.index(most)].get(field)


def cell_problems(path: str, data: bytes, before: Before) -> Iterator[Problem]:
    """A problem for each id, day or number in the table at `path` that a spreadsheet changed."""
    kind = ROSTER_TABLES[path]
    columns = columns_of(kind)
    texts = {one.name for one in msgspec.structs.fields(kind.record) if one.type in (str, Filled)}
    for line, row in _rows(path, data):
        for number, field in enumerate(row, 1):
            if field not in texts:
                yield from _cell_problems(Source(path, line, number), columns, field, row, before)


def _rows(path: str, data: bytes) -> Iterator[tuple[int, Row]]:
    """The rows as mappings of field to cell, with their lines; columns without a field have a number."""
    table = read_table(data, path, NAMES[ROSTER_TABLES[path].name], required=())
    fields = [field or str(number) for number, field in enumerate(table.columns)]
    for line, cells in table.rows:
        yield line, dict(zip(fields, cells, strict=True))


def _cell_problems(
    source: Source, columns: Columns, field: str, row: Row, before: Before
) -> Iterator[Problem]:
    cell = row[field]
    day = entered_day(cell) if field in columns.days else None
    if day is not None and cell != day.isoformat():
        yield Problem(
            code="cell-day",
            message=f"`{cell}` is a day as spreadsheets write it",
            source=source,
            remedy=f"`trainer check --fix` makes it {day}",
        )
    elif damage := spoiled(cell):
        if field in columns.days and damage == MADE_A_DATE:
            damage = "a part of the date is gone"
        message = f"`{cell}` is what a spreadsheet left here: {damage}"
        yield _lost(message, before.cell(field, row), source)
    elif field in columns.ids and cell.isdecimal() and not before.has(field, cell):
        known = before.cell(field, row)
        if known is not None and unpadded(known) == unpadded(cell):
            yield _lost(f"`{cell}` has lost its leading zeros", known, source)


def _lost(message: str, before: str | None, source: Source) -> Problem:
    kept = "type it again, in a column that is formatted as text"
    told = kept if before is None else f"git's newest commit says `{before}`; {kept}"
    return Problem(code="cell-spoiled", message=message, source=source, remedy=told)
