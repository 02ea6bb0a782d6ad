"""The first column of a table says whose row it is: everybody has one, and has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trainer_cli.text.table import Row


def names_wrong(rows: Iterable[Row], path: str) -> Iterator[Problem]:
    """A problem for each row without a name, or with one that a row above has."""
    lines: dict[str, int] = {}
    for line, row in rows:
        source = Source(path, line)
        if not row[0]:
            yield _nobody(source)
        elif row[0] in lines:
            yield _repeated(row[0], lines[row[0]], source)
        lines.setdefault(row[0], line)


def _nobody(source: Source) -> Problem:
    return Problem(
        code="measure-name-missing",
        message="this row has values, and names nobody in its first column",
        source=source,
        remedy="write who it is, or delete the row",
    )


def _repeated(name: str, line: int, source: Source) -> Problem:
    return Problem(
        code="measure-name-repeated",
        message=f"`{name}` has a row in line {line} already",
        source=source,
        remedy="keep one of the two, or tell them apart",
    )
