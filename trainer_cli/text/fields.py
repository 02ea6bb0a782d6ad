"""The fields of a record that its file shows."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from msgspec import NODEFAULT

from trainer_cli.text.declared import fields_of
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from msgspec import Struct
    from msgspec.structs import FieldInfo


def shown_fields(record: Struct) -> Iterator[tuple[str, object]]:
    """Key and value of each field that differs from its default, in the order of the class.

    The tag of a union comes first; a `Source` is where a record stands, not what it says, and is left out.
    """
    config = record.__struct_config__
    if config.tag_field is not None:
        yield config.tag_field, config.tag
    for name, key, default in _layout(type(record)):
        value = getattr(record, name)
        if value != default:
            yield key, value


@cache
def _layout(kind: type[Struct]) -> tuple[tuple[str, str, object], ...]:
    """Attribute, key and default of each field; where the record stands is none."""
    return tuple(
        (field.name, field.encode_name, _default(field))
        for field in fields_of(kind)
        if field.type is not Source
    )


def _default(field: FieldInfo) -> object:
    return field.default if field.default_factory is NODEFAULT else field.default_factory()
