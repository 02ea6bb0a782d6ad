"""Everything that is wrong with a value that should be a declared record, field by field."""

from __future__ import annotations

import datetime as dt
import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, get_args

import msgspec

from trainer_cli.text.declared import Type, allowed, bare, expectation, family, fields_of, is_record, members
from trainer_cli.text.exact import is_exact
from trainer_cli.text.problem import Problem, in_backticks
from trainer_cli.text.source import KEY, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

Record = type[msgspec.Struct]

_NAMED = re.compile(r"`(\w+)`")
_FOUND = {
    type(None): "{subject} must be {wanted}, but it is empty",
    list: "{subject} must be {wanted}, not a list",
    dict: "{subject} must be {wanted}, not a mapping of keys",
}


def mistakes(value: object, type_: Type, source: Source) -> list[Problem]:
    """All that keeps `value` from being a `type_`, each problem pointing from `source` to its place."""
    inside = _inside(value, type_, source)
    if inside:
        return inside
    try:
        msgspec.convert(value, type_, strict=False)
    except msgspec.ValidationError as error:
        if error.__cause__ is not None:
            return [_inconsistent(value, str(error.__cause__), source)]
        return [_unfit(value, type_, source)]
    if isinstance(value, str) and not is_exact(value, type_):
        return [_unfit(value, type_, source)]
    return []


def _inside(value: object, type_: Type, source: Source) -> list[Problem]:
    """What is wrong with the parts of a list or mapping."""
    if isinstance(value, list):
        inner = next(
            (get_args(bare(member))[0] for member in members(type_) if expectation(member) == "a list"), Any
        )
        return [
            problem for index, item in enumerate(value) for problem in mistakes(item, inner, source.at(index))
        ]
    if not isinstance(value, dict):
        return []
    records = [family(member) for member in members(type_) if is_record(member)]
    if records:
        return _record_mistakes(value, records, source)
    mapping = next((bare(member) for member in members(type_) if family(member) is dict), dict[str, Any])
    return _entry_mistakes(value, get_args(mapping), source)


def _entry_mistakes(value: dict[str, object], types: tuple[Type, ...], source: Source) -> list[Problem]:
    key_type, type_ = types
    problems = []
    for key, item in value.items():
        problems += mistakes(key, key_type, source.at(key, KEY))
        problems += mistakes(item, type_, source.at(key))
    return problems


def _record_mistakes(value: dict[str, object], records: list[Record], source: Source) -> list[Problem]:
    tag = records[0].__struct_config__.tag_field
    record = next(
        (one for one in records if tag is None or one.__struct_config__.tag == value.get(tag)), None
    )
    if record is None:
        return [_untagged(value, str(tag), [str(one.__struct_config__.tag) for one in records], source)]
    fields = {field.encode_name: field for field in fields_of(record) if field.type is not Source}
    problems: list[Problem] = []
    meant: set[str | None] = set()
    for key, item in value.items():
        if key in fields:
            problems += mistakes(item, fields[key].type, source.at(key))
        elif key != tag:
            nearest = _nearest(key, [*fields, tag or ""])
            meant.add(nearest)
            problems.append(_unknown(key, nearest, source))
    # A misspelt key is one mistake, not two.
    missing = [
        field for name, field in fields.items() if name not in value and name not in meant and field.required
    ]
    return problems + [_missing(field.encode_name, field.type, source) for field in missing]


def _nearest(key: str, names: Iterable[str]) -> str | None:
    return next(iter(get_close_matches(key, names, 1)), None)


def _unknown(key: str, meant: str | None, source: Source) -> Problem:
    return Problem(
        code="key-unknown",
        message=f"the key `{key}` is unknown; did you mean `{meant}`?"
        if meant
        else f"the key `{key}` is unknown",
        source=source.at(key, KEY),
        remedy=f"write `{meant}`" if meant else "delete it, or look up the right name with `trainer schema`",
    )


def _missing(name: str, type_: Type, source: Source) -> Problem:
    return Problem(
        code="key-missing",
        message=f"the key `{name}` is missing",
        source=source.at(name),
        remedy=f"add `{name}:` with {expectation(type_)}",
    )


def _untagged(value: dict[str, object], tag: str, tags: list[str], source: Source) -> Problem:
    choice = in_backticks(tags)
    missing = tag not in value
    return Problem(
        code="key-missing" if missing else "value-not-allowed",
        message=f"the key `{tag}` is missing" if missing else f"`{tag}` must be one of {choice}",
        source=source.at(tag),
        remedy=f"write `{tag}:` with one of {choice}",
    )


def _inconsistent(value: object, reason: str, source: Source) -> Problem:
    """The problem for what a record refused itself, at the field that it names first."""
    named = _NAMED.search(reason)
    if named is not None and isinstance(value, dict) and named[1] in value:
        source = source.at(named[1])
    return Problem(code="value-inconsistent", message=reason, source=source, remedy="correct the value")


def _unfit(value: object, type_: Type, source: Source) -> Problem:
    wanted = expectation(type_)
    return Problem(
        code=_code(value, type_),
        message=_no_day(value, type_)
        or _FOUND.get(type(value), "{subject} must be {wanted}").format(
            subject=_subject(source), wanted=wanted
        ),
        source=source,
        remedy="delete the key, or give it a value" if value is None else f"write {wanted}",
    )


def _no_day(value: object, type_: Type) -> str:
    """What is wrong with a date as people write it, if it is one that no calendar has."""
    from trainer_cli.text.entered import is_no_day  # noqa: PLC0415  # expressions for cells of every kind

    if isinstance(value, str) and dt.date in map(family, members(type_)) and is_no_day(value):
        return f"`{value}` is no day of the calendar"
    return ""


def _code(value: object, type_: Type) -> str:
    if any(allowed(member) for member in members(type_)):
        return "value-not-allowed"
    for member in members(type_):
        try:
            msgspec.convert(value, bare(member), strict=False)
        except msgspec.ValidationError:
            continue
        if is_exact(value, member):
            return "value-out-of-range"
    return "value-type"


def _subject(source: Source) -> str:
    """The value in words: `days`, or item 2 of `trainers`."""
    keys = [key for key in source.pointer if key != KEY]
    if not keys:
        return "this entry"
    last = keys[-1]
    if isinstance(last, int):
        owner = next((key for key in reversed(keys) if isinstance(key, str)), "the list")
        return f"item {last + 1} of `{owner}`"
    return f"`{last}`"
