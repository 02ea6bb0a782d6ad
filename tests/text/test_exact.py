from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec
import pytest
from msgspec import Meta

from trainer_cli.text.exact import is_exact
from trainer_cli.text.source import NOWHERE, Source


class Plain(msgspec.Struct):
    a: str


class Short(msgspec.Struct, tag_field="type", tag="short"):
    points: Decimal


class Long(msgspec.Struct, tag_field="type", tag="long"):
    points: str


class Record(msgspec.Struct):
    source: Source = NOWHERE
    parts: tuple[Short, ...] = ()
    limits: dict[str, Annotated[Decimal, Meta(ge=0)] | None] = {}


@pytest.mark.parametrize("text", ["0", "-1", "+1", "12.50", "007"])
@pytest.mark.parametrize("type_", [Decimal, int, float, Decimal | None])
def test_plain_numbers(text: str, type_: object) -> None:
    assert is_exact(text, type_)


@pytest.mark.parametrize(
    "text",
    ["1_000", "１２", " 7", "7 ", "nan", "inf", "-Infinity", "sNaN", "1e3", "1.", ".5", "null", "9" * 5000],
)
@pytest.mark.parametrize("type_", [Decimal, int, float, Annotated[Decimal, Meta(ge=0)] | None])
def test_numbers_that_are_not_written_plainly(text: str, type_: object) -> None:
    assert not is_exact(text, type_)


def test_a_number_is_no_moment() -> None:
    assert is_exact("2026-02-09T10:00:00+08:00", dt.datetime)
    assert not is_exact("20260209", dt.datetime)


@pytest.mark.parametrize("type_", [str, Any, Literal["1_000"], Plain, list[str], dict, Long])
def test_texts_are_left_alone(type_: object) -> None:
    assert is_exact("1_000", type_)


@pytest.mark.parametrize(
    ("value", "exact"),
    [
        ({}, True),
        ({"parts": [{"points": "1"}], "limits": {"a": "1", "b": None}}, True),
        ({"parts": [{"points": "1"}, {"points": "1e1"}]}, False),
        ({"limits": {"a": "nan"}}, False),
        ({"source": {"path": "x"}}, False),
        ({"parts": "x", "limits": "x"}, True),
        ("x", True),
    ],
)
def test_parts_of_a_record(value: object, exact: bool) -> None:
    assert is_exact(value, Record) is exact


@pytest.mark.parametrize(
    ("value", "exact"),
    [
        ({"type": "short", "points": "1_0"}, False),
        ({"type": "short", "points": "10"}, True),
        ({"type": "long", "points": "1_0"}, True),
        ("1_0", True),
    ],
)
def test_the_kind_of_a_record_counts(value: object, exact: bool) -> None:
    assert is_exact(value, Short | Long) is exact


def test_a_union_of_different_forms_is_looked_at_for_each() -> None:
    assert not is_exact("1_0", Decimal | dt.datetime)
