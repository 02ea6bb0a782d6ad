"""Rows added to the tables of the roster, and cells changed in them, whatever their separator and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.csv_edit import with_cells
from trainer_cli.text.csv_header import folded_names, header_of
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.edit import append_row
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.write import Change
from trainer_cli.workspace.columns import NAMES, REQUIRED
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from trainer_cli.workspace.workspace import Workspace

AGENTS = "roster/agents.csv"
POSTINGS = "roster/postings.csv"
COLUMNS = {AGENTS: "id,name,nicknames,joined,email\n", POSTINGS: "id,from,team,tier,status\n"}


def edited_table(
    root: Path,
    workspace: Workspace,
    path: str,
    *,
    added: Sequence[Mapping[str, str]] = (),
    changed: Mapping[int, Mapping[str, str]] | None = None,
) -> Change | Problem:
    """The table with more rows and other cells, each value under the column of its field, wherever that stands.

    Args:
        root: the workspace.
        workspace: its records.
        path: `roster/agents.csv` or `roster/postings.csv`.
        added: rows, from field to text.
        changed: the line of a row to what is new in it, from field to text.
    """
    place = on_disk(root, placed_folders(root, workspace.settings), path)
    try:
        data = read_bytes(place)
        before = digest_bytes(data)
    except FileNotFoundError:
        data, before = COLUMNS[path].encode(), None
    kind = "agents" if path == AGENTS else "postings"
    table = read_table(data, path, NAMES[kind], required=REQUIRED[kind])
    if not table.encoding.startswith("utf-8"):
        return _not_utf8(path, table.encoding)
    cells = changed or {}
    values = [pair for row in (*added, *cells.values()) for pair in row.items()]
    homeless = sorted({field for field, value in values if value and field not in table.columns})
    if homeless:
        return _no_column(path, table.header_line, homeless)
    if cells:
        header = header_of(data, table.encoding, folded_names(NAMES[kind]))
        by_index = {
            line: {table.columns.index(field): value for field, value in row.items()}
            for line, row in cells.items()
        }
        data = with_cells(data, header.part if header else ",", by_index)
    for row in added:
        data = append_row(data, [row.get(field, "") for field in table.columns])
    return Change(path, data, before)


def _not_utf8(path: str, encoding: str) -> Problem:
    return Problem(
        code="table-encoding",
        message=f"the table is in {encoding}, and lines are added in UTF-8 only",
        source=Source(path),
        remedy="save it as CSV UTF-8",
    )


def _no_column(path: str, line: int, fields: Sequence[str]) -> Problem:
    return Problem(
        code="csv-column-missing",
        message=f"the table has no column for {', '.join(fields)}",
        source=Source(path, line),
        remedy="add the column to the header",
    )
