"""T42: a table of sheets has the columns that the forms need."""

from __future__ import annotations

from tests.exams.paper import form
from trainer_cli.exams.sheet_columns import SHEET_NAMES, sheet_columns
from trainer_cli.text.source import Source

HEADER = Source("sheets.csv", 1)


def test_all_is_there() -> None:
    names = ["agent", "form", "1", "2", "3", "4"]
    columns, problems = sheet_columns(names, [form("A"), form("B")], HEADER)
    assert problems == []
    assert columns.complete
    assert columns.fields == {"agent": 0, "form": 1}
    assert columns.items == {1: 2, 2: 3, 3: 4, 4: 5}


def test_missing_and_extra_columns_are_told_once_each() -> None:
    columns, problems = sheet_columns(["agent", "2", "6", "7"], [form("A"), form("B")], HEADER)
    assert not columns.complete
    assert [problem.message for problem in problems] == [
        "no column tells the form, and the exam has 2",
        "no column for item 1, 3",
        "there is a column for item 6-7, but no form has such an item",
    ]
    assert [str(problem.source) for problem in problems] == [
        "sheets.csv:1:1",
        "sheets.csv:1:1",
        "sheets.csv:1:3",
    ]


def test_no_agent_no_sheets() -> None:
    columns, problems = sheet_columns(["1", "2", "3"], [form()], HEADER)
    assert (columns.complete, problems) == (False, [])


def test_headers_in_three_languages() -> None:
    assert [SHEET_NAMES[name] for name in ("agent_id", "工號", "工号")] == ["agent"] * 3
    assert [SHEET_NAMES[name] for name in ("form", "卷別", "卷别")] == ["form"] * 3
