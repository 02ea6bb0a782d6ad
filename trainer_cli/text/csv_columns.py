"""Rows of a table to records by the column: what a column says many times is converted once.

It is for rows without any mistake, nearly all there are; it only says that others hold one.
"""

from __future__ import annotations

from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.text.convert import sound_values
from trainer_cli.text.csv_writer import restored
from trainer_cli.text.maker import maker
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from msgspec.structs import FieldInfo

    from trainer_cli.text.table import Row

T = TypeVar("T", bound=msgspec.Struct)


def sound_records(rows: Sequence[Row], columns: tuple[str, ...], type_: type[T], path: str) -> list[T] | None:
    """The records that rows hold, each with its place; None if anything is wrong with one of them.

    `columns` names the field of each column, empty where it has none. An empty cell is a field that is not given.
    """
    fields = _fields(type_)
    named = tuple(name for name in columns if name)
    if not fields.keys() >= set(named) or any(
        one.required for name, one in fields.items() if name not in named
    ):
        return None
    lines, cells = zip(*rows, strict=True)
    values = []
    for name, column in zip(columns, zip(*cells, strict=True), strict=True):
        if name:
            read = _column(column, fields[name])
            if read is None:
                return None
            values.append(read)
    names = tuple(fields[name].name for name in named)
    if "source" in type_.__struct_fields__:
        names, values = ("source", *names), [map(Source, repeat(path), lines), *values]
    try:
        return list(map(maker(type_, names), *values))
    except (ValueError, TypeError):  # a record refused itself
        return None


def plain(cell: str) -> str:
    """The cell before it was defused for spreadsheets (reliability row 28); hardly any begins so."""
    return restored(cell) if cell[0] == "'" else cell


@cache
def _fields(type_: type[msgspec.Struct]) -> dict[str, FieldInfo]:
    """The fields that a file may give, by their keys."""
    return {field.encode_name: field for field in msgspec.structs.fields(type_) if field.type is not Source}


def _column(cells: Sequence[str], field: FieldInfo) -> Iterable[object] | None:
    """The values of a column, None if one is wrong."""
    said = dict.fromkeys(cells)
    if "" in said and (field.required or field.default is msgspec.NODEFAULT):
        return None
    said.pop("", None)
    values = sound_values([plain(cell) for cell in said], field.type)
    if values is None:
        return None
    known = dict(zip(said, values, strict=True)) | {"": field.default}
    return map(known.__getitem__, cells)
