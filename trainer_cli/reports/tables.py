"""Tables that line up in the source, for people who read Markdown on a terminal."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING

from trainer_cli.text.characters import display_width

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_BORDER = re.compile(r"(?<!\\)\|")
_FENCE = "```"
_FENCED = re.compile(r"(^```.*?(?:\n```[^\n]*|\Z))", re.MULTILINE | re.DOTALL)
_TABLE = re.compile(r"^\|.*(?:\n\|.*)*", re.MULTILINE)
_RULE = re.compile(r":?-+:?")
_RIGHT = re.compile(r"-+:")
_NARROWEST = 3


_Row = tuple[list[str], list[int]]
"""The cells of a line of a table, and how many columns of a terminal each takes."""


def aligned(markdown: str) -> str:
    """`markdown` with the cells of every table padded to the width of their column, wide characters as two.

    Lines inside a fenced block stay as they are.
    """
    if _FENCE not in markdown:
        return _aligned_blocks(markdown)
    # What lies between the blocks, and the blocks, in turn.
    parts = _FENCED.split(markdown)
    return "".join(part if number % 2 else _aligned_blocks(part) for number, part in enumerate(parts))


def _aligned_blocks(markdown: str) -> str:
    """The same without fences; no table goes on after an empty line."""
    blocks = markdown.split("\n\n")
    return "\n\n".join([_aligned_block(block) if "|" in block else block for block in blocks])


# The agents of a cohort share most of their tables.
@lru_cache(1024)
def _aligned_block(block: str) -> str:
    return _TABLE.sub(_replaced, block)


def _replaced(found: re.Match[str]) -> str:
    rows = [_row(line) for line in found.group().split("\n")]
    rules = _rules(tuple(rows[1][0])) if len(rows) > 1 else ()
    if rules:
        rows[1] = [], []
    widths = [max(_NARROWEST, *column) for column in zip_longest(*[row[1] for row in rows], fillvalue=0)]
    if not widths:
        return found.group()
    to_right = _right_columns(rules)
    shown = [_padded(row, widths, to_right) for row in rows]
    if rules:
        shown[1] = _ruled(rules, tuple(widths))
    return "\n".join(shown)


# Most lines stand in many tables.
@lru_cache(2048)
def _row(line: str) -> _Row:
    borders = _BORDER.split(line.strip()) if "\\" in line else line.strip().split("|")
    cells = [*map(str.strip, borders)][1:-1]
    if line.isascii():
        return cells, [*map(len, cells)]
    return cells, [len(cell) if cell.isascii() else _wide_size(cell) for cell in cells]


# Most wide cells are headings and words.
_wide_size = lru_cache(4096)(display_width)


def _padded(row: _Row, widths: Sequence[int], to_right: Collection[int]) -> str:
    """The line with the spaces that its cells lack."""
    filled = [cell + " " * (width - size) for cell, size, width in zip(*row, widths, strict=False)]
    for number in to_right:
        if number < len(filled):
            cell = row[0][number]
            filled[number] = filled[number][len(cell) :] + cell
    return f"| {' | '.join(filled)} |"


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
