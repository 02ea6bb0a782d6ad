from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
import pytest
from msgspec import Meta

from trainer_cli.text.declared import (
    allowed,
    bare,
    expectation,
    family,
    fields_of,
    is_record,
    limits,
    members,
)


class Part(msgspec.Struct):
    a: int


Long = Annotated[str, Meta(min_length=1, max_length=9)]


@pytest.mark.parametrize(
    ("type_", "words"),
    [
        (str, "text"),
        (int, "a whole number like 3"),
        (bool, "`true` or `false`"),
        (Decimal, "a number like 12 or 0.5"),
        (dt.date, "a date like 2026-02-09"),
        (dt.datetime | None, "a time like 2026-02-09T08:30:00+08:00"),
        (tuple[str, ...], "a list"),
        (dict[str, int], "a mapping of keys"),
        (Part, "a mapping of keys"),
        (str | dict[str, str], "text or a mapping of keys"),
        (Literal["a", "b"], "one of `a`, `b`"),
        (Literal["a"] | Annotated[Literal["b"], Meta()], "one of `a`, `b`"),
        (Literal["a"] | int, "one of `a` or a whole number like 3"),
        (Annotated[int, Meta(ge=1, le=5)], "a whole number like 3, at least 1, at most 5"),
        (Annotated[Decimal, Meta(gt=0, lt=1)], "a number like 12 or 0.5, more than 0, less than 1"),
        (Long | None, "text, of length 1 or more, of length 9 or less"),
        (Annotated[str, Meta(pattern="^a$")], "text (^a$)"),
        (Annotated[str, Meta(pattern="^a$", description="HH:MM")], "text (HH:MM)"),
        (Any, "a value"),
    ],
)
def test_what_a_type_expects_in_plain_words(type_: object, words: str) -> None:
    assert expectation(type_) == words


def test_looking_into_types() -> None:
    assert members(Annotated[Long | int | None, Meta()]) == (Long, int)
    assert bare(Annotated[Long, Meta()]) is str
    assert [limit.min_length for limit in limits(Long)] == [1]
    assert list(limits(str)) == []
    assert (allowed(Literal["a"]), allowed(str)) == (("a",), ())
    assert (family(dict[str, int]), family(Part), family(Long)) == (dict, Part, str)
    assert (is_record(Part), is_record(str), is_record(Any), is_record(list[int])) == (
        True,
        False,
        False,
        False,
    )


def test_the_fields_of_a_record_are_read_once() -> None:
    assert [(one.name, one.type) for one in fields_of(Part)] == [("a", int)]
    assert fields_of(Part) is fields_of(Part)
