from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.reports.markdown import cell, code
from trainer_cli.text.markdown_read import Table, tables

PAGE = """\
# 成績

| 考試 | `theory` |
| --- | --- |
| 時間 | 2026-02-12 |

## 考生

| 工號 | 分數 | 名次 |
| --- | ---: | --- |
| `007` | 74.50 | 3 |
| `008` | – | |
"""


def one(text: str) -> object:
    """The value of a cell of a column to the left."""
    return tables(f"| a |\n| --- |\n| {text} |\n")[0].rows[0][0]


def test_each_table_has_its_nearest_heading_and_its_values() -> None:
    assert tables(PAGE) == (
        Table("成績", ("考試", "theory"), (False, False), (("時間", dt.date(2026, 2, 12)),)),
        Table(
            "考生",
            ("工號", "分數", "名次"),
            (False, True, False),
            (("007", Decimal("74.50"), "3"), ("008", None, None)),
        ),
    )


def test_a_page_without_tables_has_none() -> None:
    assert tables("# a\n\nb | c\n") == ()


def test_a_table_before_any_heading_has_no_heading() -> None:
    assert tables("| a |\n| --- |\n")[0] == Table("", ("a",), (False,), ())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-02-30", "2026-02-30"),
        ("2026-02-09", dt.date(2026, 2, 9)),
        ("`2026-02-09`", "2026-02-09"),
        ("12", "12"),
        ("a<br>b", "a\nb"),
        ("<b>x</b>", "<b>x</b>"),
        ("![x](http://a.example/x.png)", "![x](http://a.example/x.png)"),
    ],
)
def test_what_a_cell_is(text: str, value: object) -> None:
    assert one(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("007", "007"), ("-0.5", Decimal("-0.5")), ("83.3 %", "83.3 %"), ("`3`", "3")]
)
def test_what_a_cell_of_a_column_to_the_right_is(text: str, value: object) -> None:
    assert tables(f"| a |\n| ---: |\n| {text} |\n")[0].rows == ((value,),)


@settings(max_examples=100)
@given(st.text("ab=+-*_`[]()<>|\\$&;~!1. /:客", max_size=12))
def test_what_the_templates_write_into_a_cell_is_what_is_read(text: str) -> None:
    assert (one(cell(text)) or "") == text.strip()
    assert (one(code(text)) or "") == text.strip()
