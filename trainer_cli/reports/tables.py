"""Tables that line up in the source, for people who read Markdown on a terminal."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import chain, repeat, zip_longest
from typing import TYPE_CHECKING

from trainer_cli.text.characters import display_widths

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BORDER = r"(?<!\\)\|"
_FENCE = "```"
_FENCED = r"(?ms)(^```.*?(?:\n```[^\n]*|\Z))"
_TABLE = r"(?m)^\|.*(?:\n\|.*)*"
_RULE = re.compile(r":?-+:?")
_LEFT = "---"
_NARROWEST = 3
_MARK = "\0"
"""Before and after what lines up already; data can't hold it."""
_SHORT = 32
"""Rows up to which a column is looked for among those that were laid out before."""


def aligned(markdown: str) -> str:
    """`markdown` with the cells of every table padded to the width of their column, wide characters as two.

    What `laid_out` gave stays as it is, and so do lines inside a fenced block.
    """
    if _MARK not in markdown:
        return _aligned_text(markdown)
    # What is to be lined up, and what is already, in turn.
    parts = markdown.split(_MARK)
    parts[::2] = map(_aligned_text, parts[::2])
    return "".join(parts)


def laid_out(markdown: str) -> str:
    """Whole lines that line up already, for `aligned` to leave as they are."""
    return f"{_MARK}{markdown}{_MARK}"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of one-line cells, its head first, laid out; the labels in the first column are those of many tables."""
    labels, *others = [(cells[0], _LEFT, *cells[1:]) for cells in zip(*rows, strict=True)]
    return laid_out(_joined([_padded_before(labels, _LEFT), *[_padded(cells, _LEFT) for cells in others]]))


def side_by_side(columns: Iterable[tuple[str, Sequence[str]] | tuple[str, Sequence[str], str]]) -> str:
    """The same from columns: the head of each, its cells, and `---:` for one that stands to the right."""
    return laid_out(_joined([_column(*column) for column in columns]))


def _column(head: str, cells: Iterable[str], rule: str = _LEFT) -> Iterable[str]:
    """A padded column; a cell that stands in it many times is padded once."""
    different = dict.fromkeys(cells)
    head, rule, *padded = _padded((head, rule, *map(str.strip, different)), rule)
    filled = dict(zip(different, padded, strict=True))
    return head, rule, *map(filled.__getitem__, cells)


def _joined(columns: Iterable[Iterable[str]]) -> str:
    """The lines of a table of padded columns."""
    return "| " + " |\n| ".join(map(" | ".join, zip(*columns, strict=True))) + " |"


def _aligned_text(markdown: str) -> str:
    if _FENCE not in markdown:
        return _aligned_blocks(markdown)
    # What lies between the blocks, and the blocks, in turn.
    parts = re.split(_FENCED, markdown)
    return "".join(part if number % 2 else _aligned_blocks(part) for number, part in enumerate(parts))


def _aligned_blocks(markdown: str) -> str:
    """The same without fences; no table goes on after an empty line."""
    if "|" not in markdown:
        return markdown
    return "\n\n".join([_aligned_block(one) if "|" in one else one for one in markdown.split("\n\n")])


# The agents of a cohort share most of their tables.
@lru_cache(4096)
def _aligned_block(block: str) -> str:
    lines = block.split("\n")
    if block[0] == "|" and block.count("\n|") == len(lines) - 1:  # nothing but a table, as nearly all are
        return _aligned_table(lines)
    return re.sub(_TABLE, lambda found: _aligned_table(found.group().split("\n")), block)


def _aligned_table(lines: Sequence[str]) -> str:
    rows = [_cells(line) for line in lines]
    rules = rows[1] if len(rows) > 1 and _are_rules(tuple(rows[1])) else []
    padded = _padded if len(rows) > _SHORT else _padded_before
    columns = [*zip_longest(*rows, fillvalue="")]
    filled = [padded(cells, rule) for cells, rule in zip(columns, chain(rules, repeat("")), strict=False)]
    if not filled:
        return "\n".join(lines)
    if len({*map(len, rows)}) == 1:
        return _joined(filled)
    return "\n".join(
        [
            f"| {' | '.join(line[: len(row)])} |"
            for line, row in zip(zip(*filled, strict=True), rows, strict=True)
        ]
    )


# Most lines stand in many tables.
@lru_cache(2048)
def _cells(line: str) -> list[str]:
    borders = re.split(_BORDER, line.strip()) if "\\" in line else line.strip().split("|")
    return [*map(str.strip, borders)][1:-1]


@lru_cache(256)
def _are_rules(cells: tuple[str, ...]) -> bool:
    """Whether these are the cells of the line under a table's head."""
    return all(map(_RULE.fullmatch, cells))


def _padded(column: tuple[str, ...], rule: str) -> tuple[str, ...]:
    """The cells of a column with the spaces that they lack to its width; `rule` is the second, if it is one."""
    cells = (column[0], *column[2:]) if rule else column
    sizes = display_widths(cells)
    width = max(_NARROWEST, *sizes)
    if rule.endswith(":") and not rule.startswith(":"):
        filled = [" " * (width - size) + cell for cell, size in zip(cells, sizes, strict=True)]
    else:
        filled = [cell + " " * (width - size) for cell, size in zip(cells, sizes, strict=True)]
    return (filled[0], _ruled(rule, width), *filled[1:]) if rule else tuple(filled)


# Most short columns stand in many tables, too.
_padded_before = lru_cache(4096)(_padded)


@lru_cache(256)
def _ruled(rule: str, width: int) -> str:
    left, right = ":" * rule.startswith(":"), ":" * rule.endswith(":")
    return left + "-" * (width - len(left) - len(right)) + right
