"""Reading the key of a table of answers: columns `item`, `key` and perhaps `points`, a row an item."""

from __future__ import annotations

import re
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.measuring.counts import Item
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trainer_cli.text.table import Table

KEY_NAMES = {
    "item": "item",
    "question": "item",
    "題號": "item",
    "題目": "item",
    "key": "key",
    "answer": "key",
    "答案": "key",
    "正確答案": "key",
    "points": "points",
    "score": "points",
    "分值": "points",
    "分數": "points",
}
"""Spellings of the key's columns, in one Chinese script."""
OR = "|"
"""Parts answers of which each is right."""
_POINTS = re.compile(r"[0-9]{1,6}(\.[0-9]{1,6})?")


def read_key(table: Table, path: str, items: Sequence[str]) -> tuple[list[Item], list[Problem]]:
    """The items of an answer table in its order, or what is wrong with their key.

    An item without points has 1. `A|C` accepts either answer; an answer of several letters, as of a multiple
    choice, is one answer and right if the key has just these letters.

    Args:
        table: the key, read with `read_table(…, KEY_NAMES, required=("item", "key"))`.
        path: its file, for the places of problems.
        items: the columns of the answers.
    """
    if not {"item", "key"} <= set(table.columns):
        return [], table.problems
    found: dict[str, Item] = {}
    problems: list[Problem] = []
    for line, row in table.rows:
        cells = dict(zip(table.columns, row, strict=True))
        name = cells["item"]
        wrong = list(_wrong(cells, items, _Row(path, line, table.columns), again=name in found))
        problems += wrong
        if name not in found:
            found[name] = _item(name, cells, sound=not wrong)
    problems = [*table.problems, *problems]
    if not table.refused:
        problems += [_without_key(one, path) for one in items if one not in found]
    return ([] if problems else [found[one] for one in items]), problems


def _item(name: str, cells: Mapping[str, str], *, sound: bool) -> Item:
    points = Decimal(cells.get("points") or 1) if sound else Decimal(1)
    return Item(name, points, dict.fromkeys(_accepted(cells["key"]), points))


def _accepted(cell: str) -> list[str]:
    return [answer.strip() for answer in cell.split(OR)]


def _wrong(cells: Mapping[str, str], items: Sequence[str], row: _Row, *, again: bool) -> Iterator[Problem]:
    """What is wrong with a row."""
    name, points = cells["item"], cells.get("points") or "1"
    if again:
        yield row.problem(
            "item", "measure-key-repeated", f"item `{name}` has a key in a row above", "keep one of the two"
        )
    elif name not in items:
        yield row.problem(
            "item", "measure-item-unknown", f"the answers have no item `{name}`", _nearest(name, items)
        )
    if not all(_accepted(cells["key"])):
        yield row.problem(
            "key",
            "measure-key-empty",
            f"item `{name}` lacks an answer that is right",
            f"write it; several that are right each are parted by `{OR}`",
        )
    if not _POINTS.fullmatch(points) or not Decimal(points):
        yield row.problem(
            "points",
            "measure-points",
            f"`{points}` is no number of points",
            "write a number above 0, with at most six places",
        )


def _nearest(name: str, items: Sequence[str]) -> str:
    nearest = get_close_matches(name, items, 1)
    return (
        f"write `{nearest[0]}` as in the answers, or delete the row"
        if nearest
        else "write its name as in the answers, or delete the row"
    )


def _without_key(name: str, path: str) -> Problem:
    return Problem(
        code="measure-item-without-key",
        message=f"the key has no row for item `{name}` of the answers",
        source=Source(path),
        remedy="add it, or leave the column out of the answers",
    )


class _Row(NamedTuple):
    """Where a row of the key stands."""

    path: str
    line: int
    columns: Sequence[str]

    def problem(self, field: str, code: str, message: str, remedy: str) -> Problem:
        """A problem of one of its cells."""
        column = self.columns.index(field) + 1
        return Problem(code=code, message=message, source=Source(self.path, self.line, column), remedy=remedy)
