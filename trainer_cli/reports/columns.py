"""A column of a long table: the same of every row, worked out for all rows at once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def column(
    rows: Sequence[object],
    show: str | Mapping[Any, str] | Callable[..., str],
    *paths: str,
    filters: Mapping[str, Callable[..., str]],
    read: Callable[[str], Callable[[Any], object]],
) -> list[str]:
    """`{{ report.rows|column("points", "score.sections.0") }}`: the cells of a column.

    Args:
        rows: the records.
        show: the name of one of the `filters`, a mapping, or a macro; values that are equal are laid out by it once.
        paths: what it is given of each row: names of fields, and numbers of places, joined by dots.
        filters: those of the template, by name.
        read: gives what reads the field of a name.
    """
    values = [_values(rows, path, read) for path in paths]
    return [*map(_cell_of(show, filters), *values)]


def _cell_of(
    show: str | Mapping[Any, str] | Callable[..., str], filters: Mapping[str, Callable[..., str]]
) -> Callable[..., str]:
    if isinstance(show, str):
        return filters[show]
    return show.__getitem__ if isinstance(show, Mapping) else cache(show)


def _values(rows: Sequence[Any], path: str, read: Callable[[str], Callable[[Any], object]]) -> Sequence[Any]:
    for part in path.split("."):
        rows = [*map(itemgetter(int(part)) if part.isdigit() else read(part), rows)]
    return rows
