"""Whether two tables hold the same rows, however a spreadsheet wrote them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.text.csv_header import SEPARATORS, BrokenRow, numbered_rows, text_stream
from trainer_cli.text.decode import encoding_of
from trainer_cli.text.entered import entered_day, entered_number
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

Rows = list[tuple[object, ...]]
_CLOCK = re.compile(r"0?(\d{1,2}:\d{2})(?::00)?")


def same_rows(data: bytes, other: bytes) -> bool:
    """Whether two tables hold the same values in the same cells, in any encoding, separator and notation.

    Days are the same in every notation, numbers with the same value, times with and without seconds; empty
    cells at the end of a row and empty rows at the end of the table do not count.
    """
    ours, theirs = list(_readings(data)), list(_readings(other))
    return any(one in theirs for one in ours)


def _readings(data: bytes) -> Iterator[Rows]:
    """The rows as every separator gives them that makes more than one cell of some row."""
    encoding = encoding_of(data, "")
    if isinstance(encoding, Problem):
        return
    text = data.decode(encoding).encode()
    for separator in SEPARATORS:
        try:
            rows = [tuple(_trimmed(row)) for _, row in numbered_rows(text_stream(text, "utf-8"), separator)]
        except BrokenRow:
            continue
        while rows and not rows[-1]:
            rows.pop()
        if any(len(row) > 1 for row in rows):
            yield rows


def _trimmed(row: list[str]) -> list[object]:
    values = [_value(cell) for cell in row]
    while values and values[-1] == "":
        values.pop()
    return values


def _value(cell: str) -> object:
    """What a cell says, in one notation."""
    text = normalize("NFKC", cell).strip()
    number = entered_number(text)
    if number is not None:
        return number
    clock = _CLOCK.fullmatch(text)
    day = entered_day(text)
    if clock or day:
        return clock[1] if clock else day
    return text.lower() if text in {"TRUE", "FALSE"} else text
