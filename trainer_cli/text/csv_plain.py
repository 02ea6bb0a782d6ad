"""Tables without quotes whose rows are all alike, cut into columns at once: most of what spreadsheets write."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from trainer_cli.text.csv_guard import is_padded
from trainer_cli.text.decode import text_of
from trainer_cli.text.table import all_hold_records

if TYPE_CHECKING:
    from trainer_cli.text.table import Table


def plain_columns(data: bytes, table: Table, above: int) -> list[list[str]] | None:
    """The cells of each column of rows of `table` that stand in `data`, where every row holds a record.

    `above` counts the lines of `data` before these rows.

    None where that must be looked at row by row: in workbooks and rare encodings, where cells are quoted or padded,
    where a row is blank, sums up or has another width than the header.
    """
    codec, separator, width = table.encoding, table.separator, len(table.columns)
    if not separator or b'"' in data or is_padded(data, separator, codec):
        return None
    lines = text_of(data, codec).removesuffix("\n").split("\n")[above:]
    if max(map(len, lines), default=0) > csv.field_size_limit():
        return None
    # A line break that is a cell of its own ends each row but the last.
    cells = f"{separator}\n{separator}".join(lines).split(separator)
    *columns, ends = (cells[number :: width + 1] for number in range(width + 1))
    if len(cells) != len(lines) * (width + 1) - 1 or ends.count("\n") != len(ends):
        return None
    return columns if all_hold_records(columns[0]) else None
