"""Reading a table of ratings: a row a target, the target first, then a column a rater."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.measuring.names import names_wrong
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trainer_cli.measuring.agreement import Rating
    from trainer_cli.text.open_table import OpenTable
    from trainer_cli.text.table import Row

_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,15})?")


def read_ratings(opened: OpenTable) -> list[list[Rating | None]]:
    """The ratings in a table, an empty cell being None; what is wrong with it is told there.

    They are numbers, or all of them are names of categories: a table with both is one with a slip of the pen.
    """
    rows = list(opened.rows())
    told = [*names_wrong(rows, opened.path)]
    read = [[_rating(cell) for cell in row[1:]] for _, row in rows]
    if any(isinstance(one, Decimal) for row in read for one in row):
        told += _words_among_numbers(rows, read, opened.path)
    for problem in told:
        opened.table.tell(problem)
    return read


def _rating(cell: str) -> Rating | None:
    plain = folded(cell)
    if _NUMBER.fullmatch(plain):
        return Decimal(plain)
    return cell or None


def _words_among_numbers(
    rows: Iterable[Row], read: Iterable[Sequence[Rating | None]], path: str
) -> Iterator[Problem]:
    for (line, row), ratings in zip(rows, read, strict=True):
        for column, rating in enumerate(ratings, 2):
            if isinstance(rating, str):
                yield _no_number(row[column - 1], Source(path, line, column))


def _no_number(cell: str, source: Source) -> Problem:
    return Problem(
        code="measure-no-number",
        message=f"`{cell}` is no number, and others here are",
        source=source,
        remedy="write a number like 7.5, or leave the cell empty where there is none",
    )
