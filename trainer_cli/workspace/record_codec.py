"""Records as the cache keeps them: by the column, without keys, and where they stand as a line and a column.

What was checked when its file was read is not checked again: ids are only texts. JSON keeps the offsets of times.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, islice, repeat, starmap
from types import NoneType
from typing import Any, get_args

import msgspec
from msgspec.structs import astuple

from trainer_cli.text.declared import Type, bare, fields_of, is_record, members
from trainer_cli.text.maker import maker
from trainer_cli.text.source import NOWHERE, Source

Values = Iterable[Any]
Column = Any
"""Many values of one type in a form that JSON can hold."""
Blocks = Iterable[bytes | memoryview]
BLOCK = 500
"""Records that are kept together."""


class Form(msgspec.Struct, frozen=True):
    """How many values of a type are kept: as a column of what type, and the ways there and back.

    The way back is told the path of the file.
    """

    kept: Type
    packed: Callable[[Values], Column]
    unpacked: Callable[[Column, str], Values]


def encoded(records: Sequence[Any], type_: Type) -> list[bytes]:
    """Records of `type_`, all read from one file, in blocks: whoever wants a few need not look into most of them."""
    packed = form_of(type_).packed
    return [
        msgspec.json.encode(packed(records[start : start + BLOCK])) for start in range(0, len(records), BLOCK)
    ]


def decoded(blocks: Blocks, type_: Type, path: str, ids: Collection[str] | None = None) -> list[Any]:
    """The records that were read from the file at `path`; of a table those with one of `ids`, where they are given.

    Raises:
        ValueError: the bytes are no such records, as msgspec or a record found.
        TypeError: the same, as a record found.
    """
    unpacked = form_of(type_).unpacked
    columns = map(_decoder(type_).decode, blocks) if ids is None else _with_ids(blocks, type_, ids)
    return list(chain.from_iterable(unpacked(one, path) for one in columns))


def _with_ids(blocks: Blocks, type_: Type, ids: Collection[str]) -> Iterator[Column]:
    """The columns of the blocks that hold records with one of `ids`, with nothing but these records."""
    wanted, ids_of = frozenset(ids), _ids(bare(type_))
    for block in blocks:
        found = ids_of(block)
        if not wanted.isdisjoint(found):
            numbers = [number for number, id_ in enumerate(found) if id_ in wanted]
            yield _picked(_decoder(type_).decode(block), numbers)


@cache
def _ids(record: type[msgspec.Struct]) -> Callable[[bytes | memoryview], list[str]]:
    """What reads the column of ids in a block of records, and no other."""
    names = record.__struct_fields__
    parts = [list[str] if name == "id" else msgspec.Raw for name in names]
    decode, number = msgspec.json.Decoder(tuple[tuple(parts)]).decode, names.index("id")  # type: ignore[misc]  # made here
    return lambda block: decode(block)[number]


def _picked(column: Column, numbers: Sequence[int]) -> Column:
    """Some rows of a column, or of each of the columns that it is made of."""
    if isinstance(column, tuple):
        return tuple([_picked(part, numbers) for part in column])
    return [column[number] for number in numbers]


@cache
def _decoder(type_: Type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(form_of(type_).kept)


@cache
def form_of(type_: Type) -> Form:
    """How values of a declared type are kept; what is neither a record nor a list of them, as it is."""
    plain = bare(type_)
    if plain is Source:
        return Form(tuple[list[int], list[int]], _places, _sources)
    if is_record(plain):
        return _records(plain)
    if _is_list(plain) and is_record(get_args(plain)[0]):
        return _lists(form_of(get_args(plain)[0]))
    return Form(list[_unchecked(plain)], list, lambda values, _: values)  # type: ignore[misc]  # made here


def _unchecked(type_: Type) -> Type:
    """The type without the limits that msgspec would check; they are those of ids, nearly all."""
    plain = bare(type_)
    if _is_list(plain):
        return tuple[_unchecked(get_args(plain)[0]), ...]  # type: ignore[misc]  # made here
    if NoneType in get_args(plain) and len(members(plain)) == 1:
        return _unchecked(*members(plain)) | None
    return plain


def _is_list(type_: Type) -> bool:
    return get_args(type_)[1:] == (...,)


def _records(record: type[msgspec.Struct]) -> Form:
    """A column for each field."""
    forms = [form_of(field.type) for field in fields_of(record)]
    make = maker(record, record.__struct_fields__)

    def packed(records: Values) -> Column:
        columns = list(zip(*map(astuple, records), strict=True)) or [()] * len(forms)
        return [form.packed(column) for form, column in zip(forms, columns, strict=True)]

    def unpacked(columns: Column, path: str) -> Values:
        values = (form.unpacked(column, path) for form, column in zip(forms, columns, strict=True))
        return starmap(make, zip(*values, strict=True))

    return Form(tuple[tuple(form.kept for form in forms)], packed, unpacked)  # type: ignore[misc]  # made here


def _lists(form: Form) -> Form:
    """The lengths of lists of records, and the records of all."""

    def unpacked(column: Column, path: str) -> Values:
        lengths, kept = column
        values = iter(form.unpacked(kept, path))
        return [tuple(islice(values, length)) for length in lengths]

    return Form(
        tuple[list[int], form.kept],  # type: ignore[name-defined]  # made here
        lambda lists: (list(map(len, lists)), form.packed(chain.from_iterable(lists))),
        unpacked,
    )


def _places(sources: Values) -> Column:
    """The lines and columns; what has no path stands nowhere, in line 0."""
    return [source.line if source.path else 0 for source in sources], [source.column for source in sources]


def _sources(places: Column, path: str) -> Values:
    lines, columns = places
    if all(lines):
        return map(Source, repeat(path), lines, columns)
    return [
        Source(path, line, column) if line else NOWHERE for line, column in zip(lines, columns, strict=True)
    ]
