"""Records as the cache keeps them: rows of values without keys, and where they stand as a line and a column.

What was checked when its file was read is not checked again: ids are only texts. JSON keeps the offsets of times.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from itertools import starmap
from types import NoneType
from typing import Any, NamedTuple, get_args

import msgspec
from msgspec.structs import astuple, fields

from trainer_cli.text.declared import Type, bare, is_record, members
from trainer_cli.text.maker import maker
from trainer_cli.text.source import NOWHERE, Source

Values = Iterable[Any]


class Form(NamedTuple):
    """How values of a type are kept: as values of what type, and the ways there and back, of many at once.

    The way back is told the path of the file. Without ways values are kept as they are.
    """

    kept: Type
    packed: Callable[[Values], Values] | None = None
    unpacked: Callable[[Values, str], Values] | None = None

    def there(self, values: Values) -> Values:
        """Values as they are kept."""
        return values if self.packed is None else self.packed(values)

    def back(self, values: Values, path: str) -> Values:
        """Values as they were."""
        return values if self.unpacked is None else self.unpacked(values, path)


def encoded(records: Values, type_: Type) -> bytes:
    """Records of `type_`, all read from one file."""
    return msgspec.json.encode(list(form_of(type_).there(records)))


def decoded(data: bytes, type_: Type, path: str) -> list[Any]:
    """The records that were read from the file at `path`.

    Raises:
        ValueError: the bytes are no such records, as msgspec or a record found.
        TypeError: the same, as a record found.
    """
    return list(form_of(type_).back(_decoder(type_).decode(data), path))


@cache
def _decoder(type_: Type) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(list[form_of(type_).kept])  # type: ignore[misc]  # made here


@cache
def form_of(type_: Type) -> Form:
    """How values of a declared type are kept; what is neither record, list nor optional: as it is."""
    plain = bare(type_)
    if plain is Source:
        return Form(tuple[int, int] | None, _places, _sources)
    if is_record(plain):
        return _row(plain)
    if get_args(plain)[1:] == (...,):
        return _list(form_of(get_args(plain)[0]))
    if NoneType in get_args(plain) and len(members(plain)) == 1:
        inner = form_of(*members(plain))
        return Form(plain if inner.packed else inner.kept | None)
    return Form(plain)


def _row(record: type[msgspec.Struct]) -> Form:
    """The values of all fields; of many records column by column."""
    forms = [form_of(field.type) for field in fields(record)]
    make = maker(record, record.__struct_fields__)

    def packed(records: Values) -> Values:
        columns = zip(*map(astuple, records), strict=True)
        return zip(*(form.there(column) for form, column in zip(forms, columns, strict=False)), strict=True)

    def unpacked(rows: Values, path: str) -> Values:
        columns = zip(*rows, strict=True)
        values = (form.back(column, path) for form, column in zip(forms, columns, strict=False))
        return starmap(make, zip(*values, strict=True))

    return Form(tuple[tuple(form.kept for form in forms)], packed, unpacked)  # type: ignore[misc]  # made here


def _list(form: Form) -> Form:
    kept = tuple[form.kept, ...]  # type: ignore[name-defined]  # made here
    if form.packed is None:
        return Form(kept)
    return Form(
        kept,
        lambda lists: [values and tuple(form.there(values)) for values in lists],
        lambda lists, path: [values and tuple(form.back(values, path)) for values in lists],
    )


def _places(sources: Values) -> Values:
    """Line and column of each; what has no path stands nowhere."""
    return [(source.line, source.column) if source.path else None for source in sources]


def _sources(places: Values, path: str) -> Values:
    return [NOWHERE if place is None else Source(path, *place) for place in places]
