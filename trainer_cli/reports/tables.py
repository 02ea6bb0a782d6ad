"""Tables that line up in the source, for people who read Markdown on a terminal."""

from __future__ import annotations

import re
from itertools import groupby, zip_longest

from trainer_cli.text.characters import display_width

_BORDER = re.compile(r"(?<!\\)\|")
_FENCE = "```"
_RULE = re.compile(r":?-+:?")
_NARROWEST = 3


def aligned(markdown: str) -> str:
    """`markdown` with the cells of every table padded to the width of their column, wide characters as two.

    Lines inside a fenced block stay as they are.
    """
    fenced = False
    kinds = []
    lines = markdown.split("\n")
    for line in lines:
        fence = line.startswith(_FENCE)
        kinds.append(not fenced and not fence and line.startswith("|"))
        fenced ^= fence
    shown: list[str] = []
    for is_table, group in groupby(zip(kinds, lines, strict=True), key=lambda pair: pair[0]):
        rows = [line for _, line in group]
        shown += _aligned_table(rows) if is_table else rows
    return "\n".join(shown)


def _aligned_table(lines: list[str]) -> list[str]:
    rows = [[cell.strip() for cell in _BORDER.split(line.strip())[1:-1]] for line in lines]
    sizes = [[0 if _RULE.fullmatch(cell) else display_width(cell) for cell in row] for row in rows]
    widths = [max(_NARROWEST, *column) for column in zip_longest(*sizes, fillvalue=0)]
    return [
        "| " + " | ".join(_padded(*found) for found in zip(row, size, widths, strict=False)) + " |"
        for row, size in zip(rows, sizes, strict=True)
    ]


def _padded(cell: str, size: int, width: int) -> str:
    if size == 0 and _RULE.fullmatch(cell):
        return _rule(cell, width)
    return cell + " " * (width - size)


def _rule(cell: str, width: int) -> str:
    left, right = ":" * cell.startswith(":"), ":" * cell.endswith(":")
    return left + "-" * (width - len(left) - len(right)) + right
