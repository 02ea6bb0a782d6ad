"""Sheets that know people by name (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.interop.systems import PEOPLE
from tests.team import said
from trainer_cli.interop.people import Register
from trainer_cli.interop.sheet_people import identified, identified_table, is_named
from trainer_cli.interop.sheets import NAMES
from trainer_cli.text.csv_reader import read_table
from trainer_cli.workspace.naming import Named

if TYPE_CHECKING:
    from trainer_cli.text.table import Table


def table(text: str) -> Table:
    return read_table(text.encode(), "x.csv", NAMES, required=(), open_columns=True)


@pytest.mark.parametrize(
    ("head", "named"), [("旺旺,1", True), ("姓名,1", True), ("工號,姓名,1", False), ("form,1", False)]
)
def test_only_names_tell_who_it_is(head: str, named: bool) -> None:
    assert is_named(table(f"{head}\nx,x\n")) is named


def test_names_become_ids_where_they_stand() -> None:
    made = identified_table(table("form,姓名,旺旺,1\nA,陈柏宇,晴晴,B\n"), "x.csv", PEOPLE)
    assert made.columns == ("form", "name", "agent", "1")
    assert list(made.rows) == [(2, ["A", "陈柏宇", "A001", "B"])]


def test_names_of_nobody_are_told_once_each_and_their_rows_counted() -> None:
    made = identified_table(table("姓名,1\n林雨睛,B\n阿飛,B\n林雨睛,B\n陳柏宇,B\n"), "x.csv", PEOPLE)
    assert [row[0] for _, row in made.rows] == ["A002"]
    assert made.refused == 3
    assert said(made.problems) == [
        "x.csv:2:1 sheet-agent-unknown: `林雨睛` is nobody's id, name or nickname",
        "x.csv:3:1 sheet-agent-unknown: `阿飛` is nobody's id, name or nickname",
    ]
    assert [one.remedy.partition(";")[0] for one in made.problems] == [
        "the nearest: A001 林雨晴",
        "write the id in its place, or add the nickname to roster/agents.csv",
    ]


def test_one_person_is_identified_and_several_are_not() -> None:
    two = Register(Named("agent", {"A003": ("王小林", "小林"), "A009": ("林小小", "小林")}))
    assert [identified(cell, two) for cell in ("王小林", "小林", "誰", "")] == ["A003", "小林", "誰", ""]
