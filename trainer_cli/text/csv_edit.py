"""Cells of a CSV file changed, and every other byte left as it is."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from trainer_cli.text.csv_header import numbered_rows
from trainer_cli.text.csv_writer import BOM, csv_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.text.scalars import Scalar


def with_cells(data: bytes, separator: str, cells: Mapping[int, Mapping[int, Scalar]]) -> bytes:
    """A sound CSV file in UTF-8 with other cells.

    Args:
        data: the file.
        separator: of its cells.
        cells: the line that a row begins in (from 1), to index of a cell (from 0), to what it says now.
    """
    mark = BOM if data.startswith(BOM) else b""
    lines = data[len(mark) :].decode().splitlines(keepends=True)
    starts = [line for line, _ in numbered_rows(lines, separator)]
    ends = dict(zip(starts, [*starts[1:], len(lines) + 1], strict=True))
    for line, changed in sorted(cells.items(), reverse=True):
        old = lines[line - 1 : ends[line] - 1]
        row: list[Scalar] = list(next(csv.reader(old, delimiter=separator)))
        for index, value in changed.items():
            row[index] = value
        newline = old[-1][len(old[-1].rstrip("\r\n")) :]
        lines[line - 1 : ends[line] - 1] = [csv_line(row, separator) + newline]
    return mark + "".join(lines).encode()
