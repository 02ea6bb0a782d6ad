"""Tables that line up in the source, for people who read Markdown on a terminal."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby, zip_longest

from trainer_cli.text.characters import display_width

_BORDER = re.compile(r"(?<!\\)\|")
_FENCE = "```"
_RULE = re.compile(r":?-+:?")
_RIGHT = re.compile(r"-+:")
_NARROWEST = 3
_width = lru_cache(4096)(display_width)  # the same cells stand in thousands of archives


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
        shown += _aligned_table(tuple(rows)) if is_table else rows
    return "\n".join(shown)


@lru_cache(256)  # the agents of a cohort share most of their tables
def _aligned_table(lines: tuple[str, ...]) -> list[str]:
    rows = [_cells(line) for line in lines]
    rules = next((row for row in rows[1:2] if all(map(_RULE.fullmatch, row))), [])
    sizes = [[0] * len(row) if row is rules else list(map(_width, row)) for row in rows]
    widths = [max(_NARROWEST, *column) for column in zip_longest(*sizes, fillvalue=0)]
    to_right = [_RIGHT.fullmatch(rule) is not None for rule in rules]
    to_right += [False] * (len(widths) - len(rules))
    padded = [
        map(_rule, rules, widths) if row is rules else map(_padded, row, size, widths, to_right)
        for row, size in zip(rows, sizes, strict=True)
    ]
    return [f"| {' | '.join(cells)} |" for cells in padded]


def _cells(line: str) -> list[str]:
    borders = _BORDER.split(line.strip()) if "\\" in line else line.strip().split("|")
    return [cell.strip() for cell in borders[1:-1]]


def _padded(cell: str, size: int, width: int, to_right: bool) -> str:  # given by `map`
    space = " " * (width - size)
    return space + cell if to_right else cell + space


def _rule(rule: str, width: int) -> str:
    left, right = ":" * rule.startswith(":"), ":" * rule.endswith(":")
    return left + "-" * (width - len(left) - len(right)) + right
