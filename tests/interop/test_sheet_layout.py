from __future__ import annotations

import pytest

from tests.interop.systems import FORM_A, FORM_B, native
from tests.team import said
from trainer_cli.interop.people import Register
from trainer_cli.interop.sheet_layout import as_written
from trainer_cli.workspace.naming import Named

HEAD = "Timestamp,姓名,Score,question one,question two"


def test_questions_that_are_no_stems_are_items_in_their_order_of_the_only_form() -> None:
    table, rows = native(f"{HEAD}\n2026-02-12 10:00:00,晴晴,1,退款,F\n", FORM_A)
    assert table.columns == ("end", "agent", "", "1", "2", "form")
    assert rows[0][1] == ["2026-02-12 10:00:00", "A001", "1", "A", "F", "A"]


def test_with_several_forms_nothing_is_guessed() -> None:
    table, rows = native(f"{HEAD}\n2026-02-12 10:00:00,晴晴,1,退款,F\n", FORM_A, FORM_B)
    assert table.columns == ("end", "agent", "", "1", "2")
    assert rows[0][1][3:] == ["退款", "F"]


def test_a_name_that_nobody_has_is_told_once_with_the_nearest() -> None:
    # T42: `禾光:晴睛` is written by hand, and its row comes twice
    row = "2026-02-12 10:00:00,禾光:晴睛,1,退款,F\n"
    table, rows = native(f"{HEAD}\n{row}2026-02-12 10:00:00,陳柏宇,1,退款,F\n{row}", FORM_A)
    assert [cells[1] for _, cells in rows] == ["A002"]
    assert table.refused == 2
    assert said(table.problems) == [
        "x.csv:2:2 sheet-agent-unknown: `禾光:晴睛` is nobody's id, name or nickname"
    ]
    assert table.problems[0].remedy == (
        "the nearest: A001 林雨晴; write the id in its place, or add the nickname to roster/agents.csv"
    )


def test_a_name_like_no_other_has_nothing_near() -> None:
    table, rows = native(f"{HEAD}\n2026-02-12 10:00:00,阿飛,1,退款,F\n", FORM_A)
    assert (rows, table.problems[0].remedy) == (
        [],
        "write the id in its place, or add the nickname to roster/agents.csv",
    )
    assert as_written("x") == "x"


def test_a_name_of_two_people_is_told_with_both() -> None:
    two = Register(Named("agent", {"A003": ("王小林", "小林"), "A009": ("林小小", "小林")}))
    table, rows = native(f"{HEAD}\n2026-02-12 10:00:00,小林,1,退款,F\n", FORM_A, people=two)
    assert rows == []
    assert said(table.problems) == ["x.csv:2:2 sheet-agent-unclear: `小林` may be A003 王小林, A009 林小小"]


@pytest.mark.parametrize("cell", ["", "4.4E+17"])
def test_a_blank_or_spoiled_name_stays_as_it_is(cell: str) -> None:
    _, rows = native(f"{HEAD}\n2026-02-12 10:00:00,{cell},1,退款,F\n", FORM_A)
    assert rows[0][1][1] == cell


def test_answers_beyond_the_form_stay_as_they_are() -> None:
    _, rows = native(f"{HEAD},question three\n2026-02-12 10:00:00,晴晴,1,退款,F,x\n", FORM_A)
    assert rows[0][1][3:] == ["A", "F", "x", "A"]
