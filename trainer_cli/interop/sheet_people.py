"""Sheets that know people by name or nickname: ids for the names, and what is said of names that are nobody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.spoiled import spoiled
from trainer_cli.text.table import recast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.interop.people import Register
    from trainer_cli.text.table import Table

_NAMES = ("nickname", "name")
"""Columns that say who it is where none holds the id, the surest first."""


def is_named(table: Table) -> bool:
    """Whether a table says by names alone whose sheets it holds."""
    return "agent" not in table.columns and any(name in table.columns for name in _NAMES)


def identified_table(table: Table, path: str, people: Register) -> Table:
    """The table with ids in the place of names; a row whose name nobody has, or several, is refused."""
    place = next(table.columns.index(name) for name in _NAMES if name in table.columns)
    strangers = Strangers(table, people, place, path)
    columns = ("agent" if index == place else name for index, name in enumerate(table.columns))
    rows = (
        (line, [*row[:place], identified(row[place], people), *row[place + 1 :]])
        for line, row in table.rows
        if not strangers.has(line, row)
    )
    return recast(table, tuple(columns), rows)


def identified(cell: str, people: Register) -> str:
    """The id of the one person that a cell names; the cell where that is nobody or several."""
    ids = people.ids(cell)
    return ids[0] if len(ids) == 1 else cell


class Strangers:
    """Rows that name nobody, or several: each is counted in the table, each name told once."""

    def __init__(self, table: Table, people: Register, column: int, path: str) -> None:
        self._table = table
        self._people = people
        self._column = column
        self._path = path
        self._told: set[str] = set()

    def has(self, line: int, row: Sequence[str]) -> bool:
        """Whether a row is such; a cell that is blank or spoiled is left to whoever reads the rows."""
        name = row[self._column]
        ids = self._people.ids(name)
        if len(ids) == 1 or not name or spoiled(name):
            return False
        if name in self._told:
            self._table.refused += 1
            return True
        self._told.add(name)
        place = Source(self._path, line, self._column + 1)
        several = self._people.told(ids)
        self._table.refuse(_unclear(name, several, place) if ids else _unknown(name, self._people, place))
        return True


def _unknown(name: str, people: Register, source: Source) -> Problem:
    near = people.told(people.nearest(name))
    return Problem(
        code="sheet-agent-unknown",
        message=f"`{name}` is nobody's id, name or nickname",
        source=source,
        remedy=f"the nearest: {near}; write the id in its place, or add the nickname to roster/agents.csv"
        if near
        else "write the id in its place, or add the nickname to roster/agents.csv",
        clause="T42",
    )


def _unclear(name: str, several: str, source: Source) -> Problem:
    return Problem(
        code="sheet-agent-unclear",
        message=f"`{name}` may be {several}",
        source=source,
        remedy="write the id in the place of the name",
        clause="T42",
    )
