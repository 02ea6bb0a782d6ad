"""What every record keeps out: bad ids, empty texts, unknown keys, numbers that are none."""

from __future__ import annotations

import gc
from decimal import Decimal

import msgspec
import pytest

from tests.model.refused import refused
from trainer_cli.model.base import ClockTime, Id, Record, finite
from trainer_cli.text.source import NOWHERE, Source


class Thing(Record, frozen=True, kw_only=True):
    id: Id
    at: ClockTime = "09:00"


@pytest.mark.parametrize("name", ["A001", "junior-2026-02-09", "客服-1", "007", "a" * 80, "v1.2_b"])
def test_ids_are_text_for_ever(name: str) -> None:
    assert refused(f"id: {name}", Thing) == []


@pytest.mark.parametrize("name", ["a b", "-a", ".a", "a/b", '""', "a" * 81, "a\\b", '"a\\n"'])
def test_ids_that_no_file_can_be_named_for(name: str) -> None:
    assert refused(f"id: {name}", Thing) == ["id: `id` must be text (letters, digits and `_.-`)"]


@pytest.mark.parametrize("time", ["00:00", "23:59", "24:00"])
def test_clock_times(time: str) -> None:
    assert refused(f"id: a\nat: {time}", Thing) == []


@pytest.mark.parametrize("time", ["9:00", "24:30", "25:00", "09:60", "09.00"])
def test_what_is_no_clock_time(time: str) -> None:
    assert refused(f"id: a\nat: {time}", Thing) == ["at: `at` must be text (HH:MM)"]


def test_a_file_can_not_say_where_it_stands_nor_hold_keys_of_its_own() -> None:
    assert refused("id: a\nsource: b", Thing) == ["source.\0key: the key `source` is unknown"]
    assert refused("id: a\nidd: b", Thing) == ["idd.\0key: the key `idd` is unknown; did you mean `id`?"]


def test_records_are_frozen_and_leave_defaults_out() -> None:
    thing = Thing(id="a", source=Source("x.yaml"))
    with pytest.raises(AttributeError):
        thing.id = "b"  # type: ignore[misc]  # the point of the test
    assert Thing(id="a").source == NOWHERE
    assert msgspec.to_builtins(Thing(id="a")) == {"id": "a"}


def test_records_are_nothing_that_python_looks_through_for_garbage() -> None:
    assert not gc.is_tracked(Thing(id="a", source=Source("x.yaml")))


@pytest.mark.parametrize("value", ["NaN", "Infinity", "-Infinity"])
def test_decimals_are_numbers(value: str) -> None:
    with pytest.raises(ValueError, match=r"^`points` must be a number$"):
        finite(Decimal(value), "points")
    finite(Decimal("-1.5"), "points")
