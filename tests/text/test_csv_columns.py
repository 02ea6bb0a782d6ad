"""Rows read by the column are those that are read one by one, and where anything is wrong it is left to that."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from trainer_cli.text.csv_columns import sound_records
from trainer_cli.text.csv_reader import judged_records, read_records, read_table, records
from trainer_cli.text.source import NOWHERE, Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.text.problem import Problem

ID = Annotated[str, msgspec.Meta(pattern=r"^[\w][\w.\-]{0,79}$(?!\n)", description="an id")]
COLUMNS = ("id", "day", "team", "status", "points", "passed")


class Result(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    source: Source = NOWHERE
    id: ID
    day: dt.date
    team: Annotated[str, msgspec.Meta(min_length=2)] = "west"
    status: Literal["active", "left"] = "active"
    points: Decimal | None = None
    passed: bool | None = None

    def __post_init__(self) -> None:
        if self.id == self.team:
            raise ValueError("`team` must not be the agent")


SOUND = {
    "id": ["A001", "A002", "客服01"],
    "day": ["2026-01-02", "2026-02-28"],
    "team": ["west", "east", "西組", "'=1+1", "a,b", 'a"b', "a\nb", "", "x " * 40],
    "status": ["active", "left", ""],
    "points": ["1", "-2.50", "", "null"],
    "passed": ["true", "False", "1", ""],
}
WRONG = {
    "id": ["", "A 1", "-A", "A" * 81],
    "day": ["", "2026-02-29", "2026/1/2", "46000"],
    "team": ["A001", "x", "A002"],
    "status": ["gone", "ACTIVE"],
    "points": ["1e3", "nan", "１２", "1_000"],
    "passed": ["yes", "2"],
}
ROW = st.tuples(*(st.sampled_from(SOUND[name]) for name in COLUMNS)).map(list)
UNUSUAL = st.one_of(
    st.integers(0, 4).map(lambda width: ["A003"] * width),
    ROW.map(lambda row: [*row, ""]),
    ROW.map(lambda row: [*row, "more"]),
    ROW.map(lambda row: ["Total", *row[1:]]),
    ROW.map(lambda row: [f" {cell} " for cell in row]),
    st.just(["A004", "x" * 140_000, "", "", "", ""]),
    st.sampled_from(COLUMNS).flatmap(
        lambda name: st.builds(
            lambda row, cell: [cell if one == name else said for one, said in zip(COLUMNS, row, strict=True)],
            ROW,
            st.sampled_from(WRONG[name]),
        )
    ),
)
PLAIN = ROW.map(lambda row: [row[0], row[1], "west", *row[3:]])
ROWS = st.lists(PLAIN, max_size=5) | st.lists(ROW, max_size=5) | st.lists(ROW | UNUSUAL, max_size=5)


def written(rows: list[list[str]], separator: str = ",", newline: str = "\n") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator=newline).writerows([list(COLUMNS), *rows])
    return text.getvalue()


def all_ways(data: bytes) -> Iterator[tuple[list[Result], list[Problem]]]:
    """What a table holds and what is wrong with it: as a file of records, as any table, and row by row."""
    names, required = {name: name for name in COLUMNS}, ("id", "day")
    yield read_records(data, "a.csv", names, Result, required=required)
    yield records(read_table(data, "a.csv", names, required=required), Result, "a.csv")
    table = read_table(data, "a.csv", names, required=required)
    judged, wrong = judged_records(list(table.rows), table.columns, Result, "a.csv")
    yield judged, [*table.problems, *wrong]


@settings(max_examples=60, deadline=None)
@given(
    ROWS,
    st.sampled_from([",", ";", "\t"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]),
)
@example([["A001", "2026-01-02", "A001", "", "", ""]], ",", "\n", "utf-8")
@example([["A001", "2026-02-29", "west", "", "", ""]], ",", "\n", "utf-8")
def test_as_row_by_row(rows: list[list[str]], separator: str, newline: str, encoding: str) -> None:
    at_once, by_column, one_by_one = all_ways(written(rows, separator, newline).encode(encoding))
    assert repr(at_once) == repr(by_column) == repr(one_by_one)


def test_an_empty_cell_is_a_field_that_is_not_given() -> None:
    columns = [("A001", "A002"), ("2026-01-02", "2026-01-02"), ("", "'=x")]
    assert sound_records(columns, ("id", "day", "team"), (2, 3), Result, "a.csv") == [
        Result(source=Source("a.csv", 2), id="A001", day=dt.date(2026, 1, 2), team="west"),
        Result(source=Source("a.csv", 3), id="A002", day=dt.date(2026, 1, 2), team="=x"),
    ]


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    id: str
    more: dict[str, str] = {}  # made anew for each record


def test_a_record_without_place_and_a_column_without_field() -> None:
    assert sound_records([("A001",), ("x",)], ("id", ""), (2,), Listed, "a.csv") == [Listed(id="A001")]


@pytest.mark.parametrize(
    ("names", "cells"),
    [
        (("id", "more"), ["A001", ""]),  # a default that is made anew for each record
        (("id", "others"), ["A001", "x"]),  # it has no such field
        (("more",), ["x"]),  # nor may `id` be missing
    ],
)
def test_what_is_left_to_the_judgement_row_by_row(names: tuple[str, ...], cells: list[str]) -> None:
    assert sound_records([(cell,) for cell in cells], names, (2,), Listed, "a.csv") is None
