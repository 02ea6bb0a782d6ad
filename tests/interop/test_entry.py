"""A cell is read as what it should hold, or named with its place."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tests.interop.facts import people
from tests.team import said
from trainer_cli.interop.entry import Cell, Entry
from trainer_cli.text.source import Source


def entry(**cells: str) -> Entry:
    placed = {name: Cell(text, Source("f.csv", 2, n)) for n, (name, text) in enumerate(cells.items(), 1)}
    return Entry(placed, Source("f.csv", 2), people())


def test_what_cells_hold() -> None:
    row = entry(
        agent=" A001 ",
        day="2026/2/9",
        month="2026年2月",
        at="８：３０",
        took="2分30秒",
        points="９０",
        note="'=1+1",
    )
    assert (row.agent(), row.day("day"), row.month("month")) == ("A001", dt.date(2026, 2, 9), "2026-02")
    assert (row.time("at"), row.seconds("took"), row.number("points", 100)) == (
        "08:30", Decimal(150), Decimal(90),
    )  # fmt: skip
    assert (row.text("note"), row.text("other")) == ("=1+1", "")
    assert (row.optional_day("day"), row.optional_day("other")) == (dt.date(2026, 2, 9), None)
    assert (row.time("other"), row.seconds("other"), row.count("other", 1), row.rater("other")) == (
        None, None, None, "",
    )  # fmt: skip
    assert row.count("points", 1) == 90
    assert row.choice("agent", {"a001": 1}) == 1
    assert row.read("points", len) == 2
    assert row.problems == []


def test_an_empty_cell_that_must_be_filled() -> None:
    row = entry(item="")
    row.filled("item")
    row.day("date")
    row.agent()
    assert said(row.problems) == [
        "f.csv:2:1 fact-missing: the cell of `item` is empty",
        "f.csv:2:1 fact-missing: the cell of `date` is empty",
        "f.csv:2:1 fact-missing: nobody is named in this row",
    ]


def test_cells_that_hold_something_else() -> None:
    row = entry(
        day="soon",
        born="2月30日",
        month="13",
        at="noon",
        took="fast",
        points="101",
        errors="2.5",
        passed="maybe",
        least="0",
    )
    row.day("day")
    row.day("born")
    row.month("month")
    row.time("at")
    row.seconds("took")
    row.number("points", 100)
    row.count("errors", 0)
    row.choice("passed", {"yes": True, "no": False})
    row.count("least", 1)
    row.read("took", lambda _: None)
    assert said(row.problems) == [
        "f.csv:2:1 fact-value: `day` is `soon`: no date",
        "f.csv:2:2 fact-value: `born` is `2月30日`: no day of the calendar",
        "f.csv:2:3 fact-value: `month` is `13`: no month",
        "f.csv:2:4 fact-value: `at` is `noon`: no time",
        "f.csv:2:5 fact-value: `took` is `fast`: no duration",
        "f.csv:2:6 fact-value: `points` is `101`: no number from 0 to 100",
        "f.csv:2:7 fact-value: `errors` is `2.5`: no whole number from 0 on",
        "f.csv:2:8 fact-value: `passed` is `maybe`: no known word",
        "f.csv:2:9 fact-value: `least` is `0`: no whole number from 1 on",
        "f.csv:2:5 fact-value: `took` is `fast`: not readable",
    ]
    assert row.problems[7].remedy == "write one of these: yes, no"


def test_what_a_spreadsheet_spoiled_is_said() -> None:
    row = entry(day="9-Feb")
    row.day("day")
    assert said(row.problems) == ["f.csv:2:1 fact-value: `day` is `9-Feb`: a text was made a date"]


def test_an_agent_by_several_names() -> None:
    assert entry(agent="", name="林雨晴").agent() == "A001"
    assert entry(agent="A001", name="林雨晴", nickname="晴晴").agent() == "A001"
    # A name that the roster does not have yet is no contradiction.
    assert entry(agent="A001", name="林小晴").agent() == "A001"
    # The id says which of the two it is.
    assert entry(agent="A004", name="王小明").agent() == "A004"


def test_nobody_or_several() -> None:
    rows = [
        entry(name="王小明"), entry(agent="A009", name="林雨晴"), entry(agent="A001", name="陳柏宇"),
        entry(rater="林雨晴"),
    ]  # fmt: skip
    assert [row.agent() for row in rows[:3]] == ["", "", "A001"]
    assert rows[3].rater("rater") == ""
    assert [said(row.problems) for row in rows] == [
        ["f.csv:2:1 fact-person-unclear: `王小明` may be A003, A004"],
        ["f.csv:2:1 fact-person-unknown: `A009` is nobody on the roster"],
        ["f.csv:2:2 fact-person-unclear: `陳柏宇` is another one than A001"],
        ["f.csv:2:1 fact-person-unknown: `林雨晴` is nobody on the roster"],
    ]
