"""Rows of facts: a bad one is refused with all its problems, an unfilled one is passed over."""

from __future__ import annotations

from tests.interop.facts import read, wrong
from tests.team import said
from trainer_cli.interop.events import FACTS as EVENTS
from trainer_cli.interop.ratings import FACTS as RATINGS


def test_rows_are_counted() -> None:
    text = (
        "工號,日期,事件\nA001,2026-02-09,投訴\nA001,,\nA009,soon,表揚\nA002,2026-02-09,表揚\n合計,,2\nA003\n"
    )
    found = read(text, EVENTS)
    assert [(one.fact.row, one.fact.source.line, one.fact.key[1]) for one in found.told] == [
        (2, 2, "A001"),
        (5, 5, "A002"),
    ]
    assert (found.rows, found.refused) == (4, 2)
    assert said(found.problems) == [
        "f.csv:7:1 csv-row-length: this row has 1 cells, the header 3",
        "f.csv:4:2 fact-value: `date` is `soon`: no date",
        "f.csv:4:1 fact-person-unknown: `A009` is nobody on the roster",
    ]


def test_a_bad_cell_refuses_the_whole_row_and_is_told_once() -> None:
    found = read("工號,月份,態度,能力\nA001,2026-13,90,80\nA002,2026-02,90,\n", RATINGS)
    assert [one.fact.key[2] for one in found.told] == ["態度"]
    assert said(found.problems) == ["f.csv:2:2 fact-value: `month` is `2026-13`: no month"]
    assert (found.rows, found.refused) == (2, 1)


def test_the_same_twice_in_a_file() -> None:
    text = "工號,日期,事件\nA001,2026-02-09,投訴\n林雨晴,2026/2/9,投訴\n"
    assert wrong(text.replace("林雨晴", "a001"), EVENTS) == [
        "f.csv:3:1 fact-repeated: row 2 says this already of the same agent"
    ]


def test_the_same_twice_in_a_row() -> None:
    assert wrong("工號,月份,態度,態度 \nA001,2026-02,90,80\n", RATINGS)[0].startswith(
        "f.csv:1:4 csv-column-duplicate"
    )
