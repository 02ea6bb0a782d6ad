"""Looking into declared types: members of unions, allowed texts, limits, what they expect in plain words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union, get_args, get_origin

from msgspec import Meta, Struct, structs

from trainer_cli.text.problem import in_backticks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Type = Any
"""A declared type: a class, a union, an `Annotated`, a generic alias."""

_WORDS: dict[Type, str] = {
    str: "text",
    int: "a whole number like 3",
    bool: "`true` or `false`",
    float: "a number like 12 or 0.5",
    Decimal: "a number like 12 or 0.5",
    dt.date: "a date like 2026-02-09",
    dt.datetime: "a time like 2026-02-09T08:30:00+08:00",
    dt.time: "a time of day like 08:30:00",
    tuple: "a list",
    list: "a list",
    frozenset: "a list",
    dict: "a mapping of keys",
    Any: "a value",
}


def origin(type_: Type) -> Type:
    """What a type is built with: `dict` for `dict[str, int]`, `Annotated`, `Union`; None for a class."""
    return get_origin(type_)


def bare(type_: Type) -> Type:
    """`type_` without its annotations."""
    return bare(type_.__origin__) if origin(type_) is Annotated else type_


def members(type_: Type) -> tuple[Type, ...]:
    """The types of a union, in order, without None; the type itself if it is no union."""
    plain = bare(type_)
    if origin(plain) in (Union, UnionType):
        return tuple(part for member in get_args(plain) if member is not NoneType for part in members(member))
    return (type_,)


def limits(type_: Type) -> Iterator[Meta]:
    """The limits that are written at `type_` itself."""
    if origin(type_) is Annotated:
        yield from (limit for limit in type_.__metadata__ if isinstance(limit, Meta))


def allowed(type_: Type) -> tuple[str, ...]:
    """The texts that a `Literal` allows; empty where any are."""
    plain = bare(type_)
    return get_args(plain) if origin(plain) is Literal else ()


def family(type_: Type) -> Type:
    """The class behind a type: `dict` for `dict[str, int]`, the class itself for a record."""
    plain = bare(type_)
    return origin(plain) or plain


def is_record(type_: Type) -> bool:
    """Whether `type_` is a record class."""
    return isinstance(family(type_), type) and issubclass(family(type_), Struct)


@cache
def fields_of(record: type[Struct]) -> tuple[structs.FieldInfo, ...]:
    """The fields of a record class; it takes long to read their types, and several parts of a run ask for them."""
    return structs.fields(record)


def expectation(type_: Type) -> str:
    """What a value of `type_` looks like: `a whole number like 3, at least 1`."""
    words = [allowed(member) for member in members(type_)]
    if all(words):
        return _one_of(word for texts in words for word in texts)
    return " or ".join(dict.fromkeys(_one(member) for member in members(type_)))


def _one_of(words: Iterable[str]) -> str:
    listed = in_backticks(words)
    return f"one of {listed}"


def _one(type_: Type) -> str:
    words = allowed(type_)
    if words:
        return _one_of(words)
    if is_record(type_):
        return "a mapping of keys"
    said = _WORDS[family(type_)]
    for pattern, bound in _limit_words(type_):
        said = pattern.format(said=said, bound=bound)
    return said


def _limit_words(type_: Type) -> Iterator[tuple[str, object]]:
    for limit in limits(type_):
        phrases = (
            ("{said}, at least {bound}", limit.ge),
            ("{said}, more than {bound}", limit.gt),
            ("{said}, at most {bound}", limit.le),
            ("{said}, less than {bound}", limit.lt),
            ("{said}, of length {bound} or more", limit.min_length),
            ("{said}, of length {bound} or less", limit.max_length),
            ("{said} ({bound})", limit.description or limit.pattern),
        )
        yield from ((words, bound) for words, bound in phrases if bound is not None)
