"""Tables that line up in the source, for people who read Markdown on a terminal."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from operator import add
from typing import TYPE_CHECKING

from trainer_cli.text.characters import display_width

if TYPE_CHECKING:
    from collections.abc import Sequence

_BORDER = re.compile(r"(?<!\\)\|")
_FENCE = "```"
_FENCED = re.compile(r"(^```.*?(?:\n```[^\n]*|\Z))", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^\|.*(?:\n\|.*)*", re.MULTILINE)
_RULE = re.compile(r":?-+:?")
_RIGHT = re.compile(r"-+:")
_NARROWEST = 3


def aligned(markdown: str) -> str:
    """`markdown` with the cells of every table padded to the width of their column, wide characters as two.

    Lines inside a fenced block stay as they are.
    """
    if _FENCE not in markdown:
        return _TABLE.sub(_replaced, markdown)
    # What lies between the blocks, and the blocks, in turn.
    parts = _FENCED.split(markdown)
    return "".join(part if number % 2 else _TABLE.sub(_replaced, part) for number, part in enumerate(parts))


def _replaced(found: re.Match[str]) -> str:
    return _aligned_table(found.group())


# The agents of a cohort share most of their tables.
@lru_cache(1024)
def _aligned_table(table: str) -> str:
    rows = [_cells(line) for line in table.split("\n")]
    rules = _rules(tuple(rows[1])) if len(rows) > 1 else ()
    if rules:
        rows[1] = []
    columns = list(zip_longest(*rows, fillvalue=""))
    if not columns:
        return table
    sizes = [tuple(map(_size, column)) for column in columns]
    widths = tuple([max(_NARROWEST, *column) for column in sizes])
    to_right = _right_columns(rules)
    padded = [
        _padded(column, [" " * (width - size) for size in taken], to_right=number in to_right)
        for number, (column, taken, width) in enumerate(zip(columns, sizes, widths, strict=True))
    ]
    shown = [
        f"| {' | '.join(cells[: len(row)])} |"
        for row, cells in zip(rows, zip(*padded, strict=True), strict=True)
    ]
    if rules:
        shown[1] = _ruled(rules, widths)
    return "\n".join(shown)


def _cells(line: str) -> list[str]:
    borders = _BORDER.split(line.strip()) if "\\" in line else line.strip().split("|")
    return [cell.strip() for cell in borders[1:-1]]


def _padded(column: Sequence[str], spaces: Sequence[str], *, to_right: bool) -> list[str]:
    """The cells of a column, each with the spaces that it lacks."""
    return list(map(add, spaces, column) if to_right else map(add, column, spaces))


# Most cells stand in many tables.
@lru_cache(8192)
def _size(cell: str) -> int:
    return len(cell) if cell.isascii() else display_width(cell)


@lru_cache(256)
def _rules(cells: tuple[str, ...]) -> tuple[str, ...]:
    """The cells of the line under a table's head; empty if it is none."""
    return cells if all(map(_RULE.fullmatch, cells)) else ()


@lru_cache(256)
def _right_columns(rules: tuple[str, ...]) -> frozenset[int]:
    return frozenset(number for number, rule in enumerate(rules) if _RIGHT.fullmatch(rule))


@lru_cache(256)
def _ruled(rules: tuple[str, ...], widths: tuple[int, ...]) -> str:
    cells = []
    for rule, width in zip(rules, widths, strict=False):
        left, right = ":" * rule.startswith(":"), ":" * rule.endswith(":")
        cells.append(left + "-" * (width - len(left) - len(right)) + right)
    return f"| {' | '.join(cells)} |"
