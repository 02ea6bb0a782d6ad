"""A roster as people keep it, every cell with its place."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.interop.told import kinds
from tests.team import said
from trainer_cli.interop.roster import NAMES, Roster, read_roster
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.problem import Problem


def known(cell: str) -> str | Problem:
    return "west" if cell in ("west", "西區") else Problem(code="name-unknown", message=f"no `{cell}`")


def read(text: str) -> Roster:
    table = read_table(text.encode(), "r.csv", NAMES, required=("name",), open_columns=True)
    return read_roster(table, "r.csv", team=known, tier=lambda cell: cell)


@pytest.mark.parametrize(
    "header", ["姓名", "工号,姓名,组别", "員工編號,員工姓名,小組,職級,備註", "name,team,tier"]
)
def test_a_roster_is_known_by_names(header: str) -> None:
    assert kinds(header) == ["roster"]


def test_all_that_a_row_may_say() -> None:
    header = "工号,姓名,组别,级别,入职日期,旺旺昵称,邮箱,状态,生效日期,手机\n"
    row = "007,林雨晴,西區,junior,2026/2/9,禾光:晴晴、小雨,a@b,在职,2026年3月1日,138\n"
    one = read(header + row).lines[0]
    assert (one.id, one.name, one.team, one.tier) == ("007", "林雨晴", "west", "junior")
    assert (one.nicknames, one.email, one.left) == (("禾光:晴晴", "小雨"), "a@b", False)
    assert (one.joined, one.start) == (dt.date(2026, 2, 9), dt.date(2026, 3, 1))
    assert str(one.source) == "r.csv:2:1"


def test_what_a_row_does_not_say_is_none() -> None:
    one = read("姓名,工號\n'=SUM,\n").lines[0]
    assert (one.name, one.id, one.nicknames, one.left, one.joined) == ("=SUM", None, (), None, None)


def test_every_wrong_cell_is_named_and_its_row_refused() -> None:
    header = "工號,姓名,組別,入職日期,狀態\n"
    found = read(header + "4.4E+17,,南區,soon,休假\nA1,x,west,,\nA3,z,west,30.2.2026,\nA2,y,west\n合計,,,,\n")
    assert said(found.problems) == [
        "r.csv:5:1 csv-row-length: this row has 3 cells, the header 5",
        "r.csv:2:1 roster-name: the row has no name",
        "r.csv:2:1 roster-id: `4.4E+17` is no id",
        "r.csv:2:3 name-unknown: no `南區`",
        "r.csv:2:4 roster-day: `soon` is no day",
        "r.csv:2:5 roster-status: `休假` is no status",
        "r.csv:4:4 roster-day: `30.2.2026` is no day of the calendar",
    ]
    assert (found.rows, found.refused, len(found.lines)) == (4, 3, 1)
