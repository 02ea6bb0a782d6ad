"""Reading a table of answers: a row a person, the person first, then a column an item.

Rows whose every answer is one character, or none, are read by the block: put a filler where an answer was
left out, and the end of each line has the same width. A block in which anything else occurs is read row by
row, and so every row is checked either way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.measuring.coded import Codebook, Coded, coded_block
from trainer_cli.measuring.names import names_wrong
from trainer_cli.text.csv_writer import restored
from trainer_cli.text.table import SUMMARIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from trainer_cli.measuring.coded import Codes
    from trainer_cli.text.open_table import OpenTable

BLOCK = 1 << 20
"""Bytes that are read at once: few enough for the processor's cache."""
_SUMMARIES = {f"{word}{colon}".encode() for word in SUMMARIES for colon in ("", ":", "：")}
_NEWLINE = ord("\n")


def read_answers(opened: OpenTable) -> Coded:
    """The answers in a table; what is wrong with it is told there, and then the answers mean nothing.

    Answers count as they are written, without space around them; an empty cell is a blank.
    """
    reading = _Reading(opened)
    blocks = [reading.codes(line, block) for line, block in line_blocks(opened)]
    if not reading.people_differ:
        opened.table.problems.clear()  # the second reading tells them again
        for problem in names_wrong(opened.rows(), opened.path):
            opened.table.tell(problem)
    return Coded(reading.items, blocks, reading.book)


def line_blocks(opened: OpenTable) -> Iterator[tuple[int, bytes]]:
    """The rows of a table in parts that end with a line and outside of quotes, each with its first line."""
    data, start, line = opened.data, opened.start, opened.line
    while start < len(data):
        end = _end_of_line(data, start + BLOCK)
        while data.count(b'"', start, end) % 2 and end < len(data):
            end = _end_of_line(data, end + BLOCK)
        yield line, data[start:end]
        line += data.count(b"\n", start, end)
        start = end


def _end_of_line(data: bytes, at: int) -> int:
    return data.find(b"\n", at) + 1 or len(data)


class _Reading:
    """What is the same for all blocks, and the people met so far."""

    def __init__(self, opened: OpenTable) -> None:
        self.items = opened.table.columns[1:]
        self.book = Codebook({chr(code): code for code in range(1, 128)})
        self.people_differ = True
        self._opened = opened
        self._people: set[bytes] = set()

    def codes(self, line: int, block: bytes) -> Codes:
        """The answers of a block that begins in `line`."""
        quick = None if self._opened.padded else _quick(block, len(self.items), self._opened.separator)
        if quick is None:
            rows = list(self._opened.rows(block, line))
            people = [row[0].encode() for _, row in rows]
            codes = coded_block((map(_plain, row[1:]) for _, row in rows), self.book, len(self.items))
        else:
            people, codes = quick
        before = len(self._people)
        self._people.update(people)
        self.people_differ &= len(self._people) - before == len(people) and b"" not in self._people
        return codes


def _plain(cell: str) -> str:
    """The cell before it was defused for spreadsheets."""
    return restored(cell) if cell.startswith("'") else cell


def _quick(block: bytes, items: int, separator: str) -> tuple[list[bytes], Codes] | None:
    """The people and answers of a block whose answers have one byte or none; None if anything else occurs."""
    import numpy as np  # noqa: PLC0415  # only for statistics

    if b'"' in block or not items:
        return None
    text = _filled(block, ord(separator))
    ends = np.flatnonzero(text == _NEWLINE)
    starts = np.concatenate(([0], ends[:-1] + 1))
    width = 2 * items + 1
    if np.count_nonzero(text == ord(separator)) != len(ends) * items or (ends - starts < width).any():
        return None
    tails = np.lib.stride_tricks.sliding_window_view(text, width)[ends - 2 * items]
    if (tails[:, :-1:2] != ord(separator)).any():
        return None
    raw = text.tobytes()
    people = [raw[a:b] for a, b in zip(starts.tolist(), (ends - 2 * items).tolist(), strict=True)]
    return (people, np.ascontiguousarray(tails[:, 1::2].T)) if _SUMMARIES.isdisjoint(people) else None


def _filled(block: bytes, separator: int) -> NDArray[np.uint8]:
    """The bytes of the block, a NUL put in for every blank, ending with a line."""
    import numpy as np  # noqa: PLC0415  # as above

    text = np.frombuffer(block if block.endswith(b"\n") else block + b"\n", np.uint8)
    after = text[1:]
    blanks = np.flatnonzero((text[:-1] == separator) & ((after == separator) | (after == _NEWLINE)))
    filled = np.zeros(len(text) + len(blanks), np.uint8)
    taken = np.ones(len(filled), bool)
    taken[blanks + 1 + np.arange(len(blanks))] = False
    filled[taken] = text
    return filled
