"""Tables that grew at their end: the lines that came are read for themselves."""

from __future__ import annotations

from codecs import BOM_UTF8
from itertools import count
from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.text.csv_columns import sound_records
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
    table = read_table(data, path, names, required=required)
    if table.problems or b'"' in data or data[size - 1 : size] != b"\n":
        return None
    if not _means_the_same(data, size, table.encoding):
        return None
    lines = _lines(data, size)
    columns = plain_columns(data[size:], table, 0) if table.header_line <= lines else None
    return None if columns is None else sound_records(columns, table.columns, count(lines + 1), type_, path)


def _means_the_same(data: bytes, size: int, encoding: str) -> bool:
    """Whether the first `size` bytes for themselves have the `encoding` of all."""
    return data.isascii() or data.startswith(BOM_UTF8) or encoding_of(data[:size], "") == encoding


def _lines(data: bytes, size: int) -> int:
    """How many lines the first `size` bytes are."""
    feeds = data.count(b"\n", 0, size)
    if b"\r" not in data:
        return feeds
    return feeds + data.count(b"\r", 0, size) - data.count(b"\r\n", 0, size)
