"""Tables that grew at their end: the lines that came are read for themselves."""

from __future__ import annotations

from codecs import BOM_UTF8
from io import BytesIO
from itertools import count, islice
from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.text.csv_columns import sound_records
from trainer_cli.text.csv_header import FIRST_ROWS
from trainer_cli.text.csv_plain import plain_columns
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.decode import encoding_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

T = TypeVar("T", bound=msgspec.Struct)


def added_records(
    data: bytes, size: int, path: str, names: Mapping[str, str], type_: type[T], *, required: Iterable[str]
) -> list[T] | None:
    """The records in the lines behind the first `size` bytes of a table, in which `read_records` found no problem.

    None where the table must be read as a whole: where something is wrong or unusual in the new lines, where a
    quoted cell may go on in them, and where with them the bytes or the header mean something else than before.
    """
    encoding = _lasting_encoding(data, size)
    if encoding is None or b'"' in data or data[size - 1 : size] != b"\n":
        return None
    # Of the lines that were sound, those are looked at again among which the header is.
    head = b"".join(islice(BytesIO(data), FIRST_ROWS))[:size]
    table = read_table(head + data[size:], path, names, required=required, encoding=encoding)
    if table.problems:
        return None
    lines = _lines(data, size)
    columns = plain_columns(data[size:], table, 0) if table.header_line <= lines else None
    return None if columns is None else sound_records(columns, table.columns, count(lines + 1), type_, path)


def _lasting_encoding(data: bytes, size: int) -> str | None:
    """What the first `size` bytes are read as, if it is the same with the others; else None."""
    if data.isascii() or data.startswith(BOM_UTF8):
        return "utf-8"
    found = encoding_of(data, "")
    return found if isinstance(found, str) and found == encoding_of(data[:size], "") else None


def _lines(data: bytes, size: int) -> int:
    """How many lines the first `size` bytes are."""
    feeds = data.count(b"\n", 0, size)
    if b"\r" not in data:
        return feeds
    return feeds + data.count(b"\r", 0, size) - data.count(b"\r\n", 0, size)
