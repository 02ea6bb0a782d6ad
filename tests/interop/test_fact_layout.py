"""Which column holds what: fields, items, and columns that nobody reads."""

from __future__ import annotations

from tests.interop.facts import facts, read, wrong
from tests.team import said
from trainer_cli.interop.events import FACTS as EVENTS
from trainer_cli.interop.ratings import FACTS as RATINGS


def test_columns_that_are_missing_keep_the_file_out() -> None:
    assert wrong("工號,備註\nA001,x\n", EVENTS) == [
        "f.csv:1:1 fact-column-missing: no column holds `date`",
        "f.csv:1:1 fact-column-missing: no column holds `event`",
    ]
    rows = read("日期,事件\n2026-02-09,投訴\n", EVENTS)
    assert said(rows.problems) == ["f.csv:1:1 fact-column-missing: no column holds `agent`"]
    headings = "agent / 工號 / 工号"
    assert rows.problems[0].remedy == f"add a column with one of these headings: {headings}"
    assert (rows.told, rows.rows) == ((), 0)


def test_a_name_or_a_nickname_stands_for_the_id() -> None:
    for heading, cell in (("姓名", "林雨晴"), ("旺旺昵称", "禾光:晴晴")):
        assert len(facts(f"{heading},日期,事件\n{cell},2026-02-09,投訴\n", EVENTS)) == 1


def test_another_column_is_not_read() -> None:
    assert wrong("工號,日期,事件,心情\nA001,2026-02-09,投訴,好\n", EVENTS) == [
        "f.csv:1:4 warning table-column-ignored: the column `心情` is not read"
    ]


def test_what_is_given_stands_for_a_column_and_gives_way_to_a_cell() -> None:
    text = "工號,月份,工作態度\nA001,,90\nA002,2026-03,80\n"
    assert [one.key[0] for one in facts(text, RATINGS, month="2026-02")] == ["2026-02", "2026-03"]
    assert len(facts("工號,工作態度\nA001,90\n", RATINGS, month="2026-02")) == 1


def test_a_table_of_items_without_an_item() -> None:
    assert wrong("工號,月份\nA001,2026-02\n", RATINGS) == [
        "f.csv:1:1 fact-column-missing: no column holds `points`"
    ]


def test_headings_of_items_are_kept_as_written() -> None:
    (one,) = facts("工號,月份, Work  Attitude（態度）\nA001,2026-02,90\n", RATINGS)
    assert one.key[2] == "Work  Attitude（態度）"


def test_a_table_without_a_header_is_its_reader_s_problem() -> None:
    assert wrong("x\ny\n", EVENTS)[0].startswith("f.csv:1:1 csv-header-missing: ")
