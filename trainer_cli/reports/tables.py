"""Tables that line up in the source, for people who read Markdown on a terminal."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import NamedTuple

from trainer_cli.text.characters import display_width

_BORDER = re.compile(r"(?<!\\)\|")
_FENCE = "```"
_FENCED = re.compile(r"(^```.*?(?:\n```[^\n]*|\Z))", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^\|.*(?:\n\|.*)*", re.MULTILINE)
_RULE = re.compile(r":?-+:?")
_RIGHT = re.compile(r"-+:")
_NARROWEST = 3


class _Row(NamedTuple):
    """The cells of a line and their widths."""

    cells: tuple[str, ...]
    sizes: tuple[int, ...]


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


# The agents of a cohort share most of their tables, and the others have lines in common.
@lru_cache(256)
def _aligned_table(table: str) -> str:
    lines = table.split("\n")
    rules = _rules(lines[1]) if len(lines) > 1 else ()
    sizes = [_row(line).sizes for line in lines]
    if rules:
        sizes[1] = (0,) * len(rules)
    widths = tuple([max(_NARROWEST, *column) for column in zip_longest(*sizes, fillvalue=0)])
    shown = [_laid(line, widths, rules) for line in lines]
    if rules:
        shown[1] = _ruled(rules, widths)
    return "\n".join(shown)


@lru_cache(8192)
def _row(line: str) -> _Row:
    borders = _BORDER.split(line.strip()) if "\\" in line else line.strip().split("|")
    cells = [cell.strip() for cell in borders[1:-1]]
    return _Row(tuple(cells), tuple([len(cell) if cell.isascii() else display_width(cell) for cell in cells]))


@lru_cache(256)
def _rules(line: str) -> tuple[str, ...]:
    """The cells of the line under a table's head; empty if it is none."""
    cells = _row(line).cells
    return cells if all(map(_RULE.fullmatch, cells)) else ()


@lru_cache(8192)
def _laid(line: str, widths: tuple[int, ...], rules: tuple[str, ...]) -> str:
    row = _row(line)
    spaces = [" " * (width - size) for width, size in zip(widths, row.sizes, strict=False)]
    to_right = _right_columns(rules)
    cells = [
        space + cell if number in to_right else cell + space
        for number, (cell, space) in enumerate(zip(row.cells, spaces, strict=True))
    ]
    return f"| {' | '.join(cells)} |"


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
