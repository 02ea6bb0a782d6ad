"""Values of a file to a declared record: at once where all is well, field by field to name every mistake."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.text.exact import is_exact

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        from trainer_cli.text.mistakes import mistakes  # noqa: PLC0415  # only where something is wrong

        return None, mistakes(value, type_, source)
    _place([record], [source])
    return record, []


def all_converted(
    values: Sequence[object], type_: type[T], sources: Sequence[Source]
) -> tuple[list[T], list[Problem]]:
    """The same for many records, those that are sound, in order: at once, and one by one only where some are not."""
    records = sound_values(values, type_)
    if records is not None:
        _place(records, sources)
        return records, []
    found: list[T] = []
    problems: list[Problem] = []
    for value, source in zip(values, sources, strict=True):
        record, wrong = converted(value, type_, source)
        found += [] if record is None else [record]
        problems += wrong
    return found, problems


def sound_values(values: Sequence[object], type_: type[T]) -> list[T] | None:
    """Values of a file as `type_`, all of them or None."""
    many = list[type_]  # type: ignore[valid-type]  # a type that is only known here
    found = _quick(values, many)
    return found if found is not None and is_exact(values, many) else None


def _place(records: Sequence[object], sources: Sequence[Source]) -> None:
    for record, source in zip(records, sources, strict=True):
        if isinstance(record, msgspec.Struct) and "source" in record.__struct_fields__:
            msgspec.structs.force_setattr(record, "source", source)


def _quick(value: object, type_: type[T]) -> T | None:
    try:
        return msgspec.convert(value, type_, strict=False)
    except msgspec.ValidationError:
        return None
