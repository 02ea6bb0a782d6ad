"""Rows of a table to records by the column: what a column says many times is converted once.

It is for rows without any mistake, nearly all there are; it only says that others hold one.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, TypeVar

import msgspec
from msgspec import Meta

from trainer_cli.text.convert import sound_values
from trainer_cli.text.csv_writer import restored
from trainer_cli.text.declared import Type, bare, fields_of, limits
from trainer_cli.text.maker import maker
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from msgspec.structs import FieldInfo

T = TypeVar("T", bound=msgspec.Struct)


def sound_records(
    columns: Iterable[Sequence[str]], names: Sequence[str], lines: Iterable[int], type_: type[T], path: str
) -> list[T] | None:
    """The records that rows hold, each with its place; None if anything is wrong with one of them.

    Args:
        columns: the cells of each column; an empty one is a field that is not given.
        names: the field of each column, empty where it has none.
        lines: those of the rows.
        type_: of the records.
        path: of the file.
    """
    fields = _fields(type_)
    named = tuple(filter(None, names))
    if not fields.keys() >= set(named) or any(
        one.required for name, one in fields.items() if name not in named
    ):
        return None
    values = []
    for name, column in zip(names, columns, strict=True):
        if name:
            read = _column(column, fields[name])
            if read is None:
                return None
            values.append(read)
    given = tuple(fields[name].name for name in named)
    if "source" in type_.__struct_fields__:
        given, values = ("source", *given), [map(Source, repeat(path), lines), *values]
    try:
        return list(map(maker(type_, given), *values))
    except (ValueError, TypeError):  # a record refused itself
        return None


def plain(cell: str) -> str:
    """The cell before it was defused for spreadsheets (reliability row 28)."""
    return restored(cell) if cell[0] == "'" else cell


@cache
def _fields(type_: type[msgspec.Struct]) -> dict[str, FieldInfo]:
    """The fields that a file may give, by their keys."""
    return {field.encode_name: field for field in fields_of(type_) if field.type is not Source}


def _column(cells: Sequence[str], field: FieldInfo) -> Iterable[object] | None:
    """The values of a column, None if one is wrong."""
    said = dict.fromkeys(cells)
    if "" in said and (field.required or field.default is msgspec.NODEFAULT):
        return None
    said.pop("", None)
    # One search instead of a look at each: hardly any cell was defused.
    texts = list(map(plain, said) if "'" in "".join(said) else said)
    values = _values(texts, field.type)
    if values is None or len(values) == len(cells):
        return values
    known = dict(zip(said, values, strict=True))
    known[""] = field.default
    return map(known.__getitem__, cells)


def _values(texts: Sequence[str], type_: Type) -> Sequence[object] | None:
    pattern = _pattern(type_)
    if pattern is None:
        return sound_values(texts, type_)
    return texts if all(map(pattern.search, texts)) else None


@cache
def _pattern(type_: Type) -> re.Pattern[str] | None:
    """What a text must match, where nothing else is asked of it; msgspec takes three times as long to do so."""
    match list(limits(type_)):
        case [Meta(pattern=str(pattern)) as limit] if limit == Meta(
            pattern=pattern, description=limit.description
        ):
            return re.compile(pattern) if bare(type_) is str else None
    return None
