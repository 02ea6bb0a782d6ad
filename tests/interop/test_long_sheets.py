"""A row for each answer becomes a row for each agent."""

from __future__ import annotations

from tests.interop.told import kinds
from tests.team import said
from trainer_cli.interop.long_sheets import is_long, wide_table
from trainer_cli.interop.sheets import NAMES
from trainer_cli.text.csv_reader import read_table


def test_answers_are_gathered_at_the_first_row_of_each_agent() -> None:
    text = "工號,卷別,題號,答案\nA001,A,2,T\nA002,B,1,C\nA001,A,第1題,B\n"
    table = read_table(text.encode(), "x.csv", NAMES, required=(), open_columns=True)
    assert is_long(table)
    wide = wide_table(table, "x.csv")
    assert wide.columns == ("agent", "form", "1", "2")
    assert list(wide.rows) == [(2, ["A001", "A", "B", "T"]), (3, ["A002", "B", "C", ""])]
    assert wide.problems == []


def test_what_is_no_item_or_answered_twice_is_refused() -> None:
    text = "工號,題號,答案\nA001,one,T\nA001,1,C\nA001,1,B\n"
    table = read_table(text.encode(), "x.csv", NAMES, required=(), open_columns=True)
    wide = wide_table(table, "x.csv")
    assert list(wide.rows) == [(2, ["A001", "C"])]
    assert said(wide.problems) == [
        "x.csv:2:2 sheet-item: `one` is no number of an item",
        "x.csv:4:2 sheet-item: a second answer to item 1",
    ]
    assert wide.refused == 2


def test_what_it_is() -> None:
    assert kinds("工號,題號,答案") == ["sheets"]
