"""Answers as numbers: what a great many people answered, small enough to keep and quick to count."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.uint8] | NDArray[np.int32]

BLANK = 0
"""The code of an answer that was left out; its text is empty."""
BYTES = 256
"""An answer of one ASCII character has that character's own number; others follow from here."""


class Codebook(dict[str, int]):
    """Answer to code; an answer that is new gets the next one when it is looked up."""

    def __missing__(self, text: str) -> int:
        """The code of an answer met for the first time."""
        if not text:
            code = BLANK
        elif len(text) == 1 and text.isascii():
            code = ord(text)
        else:
            code = BYTES + len(self)
        self[text] = code
        return code

    @property
    def size(self) -> int:
        """More than the greatest code."""
        return BYTES + len(self)


class Coded(NamedTuple):
    """The answers of all people to all `items`, in the order of the file.

    Each of `blocks` has a row an item and a column a person; `book` tells the codes apart.
    """

    items: tuple[str, ...]
    blocks: Sequence[Codes]
    book: Codebook

    @property
    def people(self) -> int:
        """How many people answered, or left everything out."""
        return sum(block.shape[1] for block in self.blocks)


def coded_block(rows: Iterable[Iterable[str]], book: Codebook, items: int) -> Codes:
    """The answers of some people, a row each, as a block: a row an item."""
    import numpy as np  # noqa: PLC0415  # only for statistics

    codes = np.array([[book[text] for text in row] for row in rows], dtype=np.int32).reshape(-1, items)
    return np.ascontiguousarray(codes.T) if codes.max(initial=0) >= BYTES else codes.T.astype(np.uint8)
