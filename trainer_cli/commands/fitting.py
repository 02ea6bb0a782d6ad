"""Tables that fit a window: columns in which ids, numbers, names and commands stay whole, or a block for each row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text

from trainer_cli.commands.line_breaks import line_starts, pieces

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LONGEST = 40
"""Longer runs, such as paths, are folded."""
_CHINESE = 6
"""Columns up to this width keep a cell such as a name on one line; Chinese has no spaces to break at."""
_GAP = 2
"""Columns between two columns of a table."""
_HEAD = 4
"""Up to this width a heading stays on one line."""


def fitted(table: Table, width: int) -> Iterator[Table | Text]:
    """The table in `width` columns of the window, or its rows as blocks of name and value."""
    heads = [_text(column.header) for column in table.columns]
    columns = [[_text(cell) for cell in column.cells] for column in table.columns]
    natural = [max(map(_width, [head, *cells])) for head, cells in zip(heads, columns, strict=True)]
    room = width - _GAP * len(columns)
    if sum(natural) <= room:
        yield table
        return
    least = [
        max([min(_width(head), _HEAD), *map(_least, cells)])
        for head, cells in zip(heads, columns, strict=True)
    ]
    if sum(least) > room:
        yield from _blocks(heads, columns, width)
    else:
        yield _folded(table, _shared(natural, least, room))


def _text(cell: object) -> Text:
    return cell if isinstance(cell, Text) else Text(str(cell))


def _width(cell: Text) -> int:
    return cell_len(cell.plain)


def _least(cell: Text) -> int:
    """The width that a cell needs so that nothing in it is broken which should stay whole, such as a command."""
    if cell.plain.startswith("trainer "):
        return _width(cell)
    whole = [cell_len(piece.rstrip()) for piece in pieces(cell.plain)]
    return max([min(_width(cell), _CHINESE), *(one for one in whole if one <= _LONGEST), 1])


def _shared(natural: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths of columns: what each needs, and of the rest a share by what it would like to have."""
    wishes = [max(one - needed, 0) for one, needed in zip(natural, least, strict=True)]
    rest = room - sum(least)
    return [needed + rest * wish // sum(wishes) for needed, wish in zip(least, wishes, strict=True)]


def _folded(table: Table, widths: Sequence[int]) -> Table:
    """A table with these widths of columns."""
    narrow = Table(
        box=table.box, pad_edge=table.pad_edge, style=table.style, collapse_padding=table.collapse_padding
    )
    for column, width in zip(table.columns, widths, strict=True):
        narrow.add_column(wrapped(_text(column.header), width), width=width, overflow="fold")
    for row in zip(*(column.cells for column in table.columns), strict=True):
        narrow.add_row(*(wrapped(_text(cell), width) for cell, width in zip(row, widths, strict=True)))
    return narrow


def wrapped(text: Text, width: int) -> Text:
    """The text in lines of at most `width`: broken at spaces and between Chinese characters, not inside a word."""
    lines = text.divide(line_starts(text.plain, width))
    for line in lines:
        line.rstrip()
    return Text("\n", justify=text.justify).join(lines)


def _blocks(heads: Sequence[Text], columns: Sequence[Sequence[Text]], width: int) -> Iterator[Table | Text]:
    """Each row as lines of name and value; cells that hold nothing are left out."""
    room = max(width - max(map(_width, heads)) - _GAP, _CHINESE)
    for row in zip(*columns, strict=True):
        block = Table.grid(padding=(0, _GAP))
        block.add_column(overflow="fold")
        block.add_column(overflow="fold")
        for head, cell in zip(heads, row, strict=True):
            if cell.plain:
                block.add_row(_left(head), _left(wrapped(cell, room)))
        yield Text()
        yield block


def _left(text: Text) -> Text:
    left = text.copy()
    left.justify = "left"
    return left
