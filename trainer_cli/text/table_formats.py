"""The tables of a page as CSV and as a spreadsheet: the same cells that the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.csv_writer import BOM, csv_line, dump_csv
from trainer_cli.text.xlsx_sheet import Column, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.text.markdown_read import Table


def tables_as_csv(tables: Sequence[Table]) -> bytes:
    """One table as it is; several one after the other, each under a line with its heading, an empty line between."""
    if len(tables) == 1:
        return dump_csv(tables[0].columns, tables[0].rows)
    parts = [_under_heading(table) for table in tables]
    return BOM + "\n".join(parts).encode()


def tables_as_xlsx(tables: Sequence[Table]) -> bytes:
    """A sheet for each table, named by its heading.

    Raises:
        ValueError: a text is longer than a cell of a spreadsheet holds, or there are too many rows.
    """
    return dump_xlsx([_sheet(table) for table in tables])


def _under_heading(table: Table) -> str:
    return "".join(f"{csv_line(row)}\n" for row in ((table.heading,), table.columns, *table.rows))


def _sheet(table: Table) -> Sheet:
    columns = tuple(
        Column(title=title, format="number" if to_right else "text")
        for title, to_right in zip(table.columns, table.to_right, strict=True)
    )
    return Sheet(name=table.heading, columns=columns, rows=table.rows)
