"""A table that is being read: its sound rows one at a time, and what is left out of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import msgspec

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

Row = tuple[int, list[str]]

SUMMARIES = frozenset(
    (
        "合計", "合计", "總計", "总计", "小計", "小计", "總和", "总和", "平均", "平均值", "平均數", "平均数", "均值",
        "匯總", "汇总", "匯總值", "汇总值", "店鋪匯總值", "店铺汇总值", "店鋪平均值", "店铺平均值",
        "Total", "TOTAL", "total", "Sum", "Average", "AVERAGE", "average", "Grand Total", "Overall average",
    )
)  # fmt: skip
"""What the first filled cell of a row says that sums up the others, with or without a colon."""
_SUMMARIES = SUMMARIES | {f"{word}{colon}" for word in SUMMARIES for colon in ":："}
_MOST_PROBLEMS = 100


class Table(msgspec.Struct):
    """A table that is being read.

    `columns` names the field of each column, empty where it has none, `headings` are their names as written;
    `rows` gives the line (from 1; in a workbook the row) and the cells of each row, stripped, as many as there
    are columns, and can be gone through once. Meanwhile `problems`, `blank` (rows without any text), `summaries`
    (rows of sums and means) and `refused` (rows of a wrong length, or with a formula) grow: they are complete
    after the last row. `encoding` is `xlsx` for a workbook; then `sheet` is the one that is read and `unread`
    names the others. `separator` stands between cells, empty in a workbook and where the bytes were turned into UTF-8.
    """

    columns: tuple[str, ...]
    rows: Iterator[Row]
    encoding: str
    header_line: int
    problems: list[Problem]
    blank: int = 0
    refused: int = 0
    summaries: int = 0
    sheet: str = ""
    unread: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    separator: str = ""

    def refuse(self, problem: Problem) -> None:
        """Count a row that is not taken; the first hundred are told."""
        self.refused += 1
        self.tell(problem)

    def tell(self, problem: Problem) -> None:
        """Keep a problem, of too many the first hundred."""
        if len(self.problems) < _MOST_PROBLEMS:
            self.problems.append(problem)


def no_table(encoding: str, problems: list[Problem]) -> Table:
    """What there is where nothing can be read."""
    return Table((), iter(()), encoding, 0, problems)


def sound_rows(table: Table, rows: Iterable[Row], path: str, *, padded: bool) -> Iterator[Row]:
    """The rows that hold a record, as wide as the header; all others are counted in `table`.

    Args:
        table: with the columns.
        rows: line and cells.
        path: for the places of problems.
        padded: whether some cell may begin or end with a space.
    """
    width = len(table.columns)
    for line, row in rows:
        cells = [cell.strip() for cell in row] if padded else row
        first = (cells and cells[0]) or next(filter(None, cells), "")
        if not first:
            table.blank += 1
        elif first in _SUMMARIES:
            table.summaries += 1
        elif len(cells) == width:
            yield line, cells
        elif len(cells) > width and not any(cells[width:]):
            yield line, cells[:width]
        else:
            table.refuse(_ragged(len(cells), width, Source(path, line)))


def all_hold_records(firsts: Collection[str]) -> bool:
    """Whether no row is blank or sums up, as the first cells of all say; none of them begins with a space."""
    return "" not in firsts and _SUMMARIES.isdisjoint(firsts)


def recast(table: Table, columns: tuple[str, ...], rows: Iterable[Row]) -> Table:
    """A table of rows that were made of those of `table`; when they are through, its counts are those of `table`."""
    made = msgspec.structs.replace(table, columns=columns, rows=iter(()))

    def counted() -> Iterator[Row]:
        yield from rows
        made.blank, made.refused, made.summaries = table.blank, table.refused, table.summaries

    made.rows = counted()
    return made


def _ragged(count: int, width: int, source: Source) -> Problem:
    return Problem(
        code="csv-row-length",
        message=f"this row has {count} cells, the header {width}",
        source=source,
        remedy="add or delete separators; put quotes around a cell that holds a comma",
    )
