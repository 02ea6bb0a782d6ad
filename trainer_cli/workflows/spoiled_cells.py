"""Cells of the roster that a spreadsheet changed: what `--fix` mends, and what git's newest commit says of the rest."""

from __future__ import annotations

import re
from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.model.base import Filled
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.entered import entered_day
from trainer_cli.text.likeness import unpadded
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.spoiled import spoiled
from trainer_cli.workflows.mend import TABLES, columns_of
from trainer_cli.workspace.columns import NAMES
from trainer_cli.workspace.committed import committed
from trainer_cli.workspace.parse import record_of
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.text.mending import Columns
    from trainer_cli.workspace.layout import Kind

Row = dict[str, str]
MOST_TOLD = 100
_SUSPECT = tuple(
    (needles, re.compile(pattern))
    for needles, pattern in (
        ((b"\0", b"#"), rb"[\0#]"),  # UTF-16, failures
        ((b"e+", b"e-", b"E+", b"E-"), rb"[eE][+-](?<=\d..)\d"),  # numbers
        ((b"-",), rb"-(?:(?<=\d-)[A-Za-z]{3}|(?<=[A-Za-z]{3}-)\d\d)"),  # days
        ((b"/", b"."), rb"[/.](?<=\d.)\d"),
        ((b"\xe5\xb9\xb4", b"\xe6\x9c\x88"), rb"(?:\xe5\xb9\xb4|\xe6\x9c\x88)(?<=\d...)"),  # 年, 月 in UTF-8
        ((b"\xc4\xea", b"\xd4\xc2"), rb"(?:\xc4\xea|\xd4\xc2)(?<=\d..)"),  # the same in GB18030
        (
            (b"",),
            rb"[,;\t\r\n][1-9][0-9]*[,;\t\r\n]",
        ),  # only digits: an id without its zeros, a day as a number
    )
)
"""Bytes of which some are in any changed cell, which is quick to tell, and how they stand there."""


class Cells(NamedTuple):
    """Cells that were changed, and the digests of tables in which nothing even looks like one."""

    problems: list[Problem]
    sound: frozenset[str]


def spoiled_cells(
    root: Path, settings: Settings, digests: Mapping[str, str], sound: Collection[str] = ()
) -> Cells:
    """A problem for each id, day or number in `roster/` that a spreadsheet changed, the first hundred of a table.

    Args:
        root: the workspace.
        settings: where its folders lie.
        digests: of its files as they were read, by path.
        sound: digests of tables that need not be searched again.
    """
    folders = placed_folders(root, settings)
    problems: list[Problem] = []
    still = {digests[path] for path in TABLES if digests.get(path) in sound}
    for path, kind in TABLES.items():
        if digests.get(path) in still:
            continue
        try:
            data = read_bytes(on_disk(root, folders, path))
        except OSError:
            continue
        if _is_suspect(b"\n" + data):
            before = partial(_committed_rows, root, folders, path, kind)
            problems += islice(_table_problems(kind, path, data, _Before(before)), MOST_TOLD)
        else:
            still.add(digest_bytes(data))
    return Cells(problems, frozenset(still))


def _is_suspect(data: bytes) -> bool:
    return any(
        any(needle in data for needle in needles) and pattern.search(data) is not None
        for needles, pattern in _SUSPECT
    )


def told_once(problems: Sequence[Problem], cells: Sequence[Problem]) -> list[Problem]:
    """All problems, without what reading said of the same cells."""
    places = {one.source for one in cells}
    return [*(one for one in problems if one.source not in places), *cells]


class _Before:
    """The rows of a table in git's newest commit, read when they are first asked for: hardly ever."""

    def __init__(self, read: Callable[[], list[Row]]) -> None:
        self._read = read

    @cached_property
    def rows(self) -> list[Row]:
        """All rows; none where git has no such table."""
        return self._read()

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


def _table_problems(kind: Kind, path: str, data: bytes, before: _Before) -> Iterator[Problem]:
    columns = columns_of(kind)
    texts = {one.name for one in msgspec.structs.fields(record_of(kind)) if one.type in (str, Filled)}
    for line, row in _rows(kind, path, data):
        for number, field in enumerate(row, 1):
            if field not in texts:
                yield from _cell_problems(Source(path, line, number), columns, field, row, before)


def _committed_rows(root: Path, folders: dict[str, Path], path: str, kind: Kind) -> list[Row]:
    data = committed(root, folders, path)
    return [] if data is None else [row for _, row in _rows(kind, path, data)]


def _rows(kind: Kind, path: str, data: bytes) -> Iterator[tuple[int, Row]]:
    """The rows as mappings of field to cell, with their lines; columns without a field have a number."""
    table = read_table(data, path, NAMES[kind.name], required=())
    fields = [field or str(number) for number, field in enumerate(table.columns)]
    for line, cells in table.rows:
        yield line, dict(zip(fields, cells, strict=True))


def _cell_problems(
    source: Source, columns: Columns, field: str, row: Row, before: _Before
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
