"""Values of a file to a declared record: at once where all is well, field by field to name every mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.text.exact import is_exact
from trainer_cli.text.mistakes import mistakes

if TYPE_CHECKING:
    from trainer_cli.text.problem import Problem
    from trainer_cli.text.source import Source

T = TypeVar("T")


def converted(value: object, type_: type[T], source: Source) -> tuple[T | None, list[Problem]]:
    """`value` as a `type_` that carries `source`, or None with everything that is wrong with it.

    `value` is what `read_yaml` gives: text, None, lists, dicts with text keys. `source` is the place of the
    record, and problems point into it (`text.locate`). A key `source` in the file is unknown like any other.
    """
    record = _quick(value, type_)
    if record is None or not is_exact(value, type_):
        return None, mistakes(value, type_, source)
    if isinstance(record, msgspec.Struct) and "source" in record.__struct_fields__:
        msgspec.structs.force_setattr(record, "source", source)
    return record, []


def _quick(value: object, type_: type[T]) -> T | None:
    try:
        return msgspec.convert(value, type_, strict=False)
    except msgspec.ValidationError:
        return None
