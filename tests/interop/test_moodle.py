"""Moodle: attempts that were not finished are no sheets."""

from __future__ import annotations

import pytest

from tests.interop.systems import FORM_A, FORM_PARTS, native
from tests.interop.told import kinds
from tests.team import said
from trainer_cli.interop.moodle import layout, moment

HEAD = (
    "Last name,First name,ID number,State,Started on,Completed,Time taken,Grade/10.00,"
    "Response 1,Right answer 1,Response 2"
)
ROWS = """\
林,雨晴,A001,Finished,22 July 2026 09:00,22 July 2026 9:05 AM,5 mins 3 secs,2.00,換貨,換貨,√
陳,柏宇,陳柏宇,In progress,22 July 2026 09:00,,,,,,
Overall average,,,,,,,2.00,,,
"""


def test_responses_are_items_in_their_order_and_unfinished_attempts_are_told() -> None:
    table, rows = native(f"{HEAD}\n{ROWS}", FORM_A)
    assert table.columns == ("", "", "agent", "", "start", "end", "", "", "1", "", "2", "form")
    assert [(line, cells[2], cells[4:6], cells[8], cells[10:]) for line, cells in rows] == [
        (2, "A001", ["2026-07-22 09:00:00", "2026-07-22 09:05:00"], "B", ["√", "A"])
    ]
    assert (table.refused, table.summaries) == (1, 1)
    assert said(table.problems) == [
        "x.csv:3:4 warning sheet-not-handed-in: the sheet is `In progress`, not handed in, and is left out"
    ]


@pytest.mark.parametrize("cell", ["22 July 2026, 9:00 AM", "22 July 2026  09:00"])
def test_times(cell: str) -> None:
    assert moment(cell) == "2026-07-22 09:00:00"
    assert moment("soon") == "soon"


@pytest.mark.parametrize("missing", ["State", "ID number", "Response 1,Right answer 1,Response 2"])
def test_what_it_is(missing: str) -> None:
    assert kinds(HEAD) == ["sheets"]
    assert layout(HEAD.replace(missing, "x").split(",")) is None


def test_several_options_and_pairs_stand_between_semicolons() -> None:  # T38
    head = "ID number,State,Started on,Completed,Response 1,Response 2,Response 3"
    answers = "退款; 補發,補發; 退款; 換貨; 拒絕,未付款 -> 提醒; 已付款 -> 核對"
    _, rows = native(f"{head}\nA001,Finished,22 July 2026 09:00,22 July 2026 09:05,{answers}\n", FORM_PARTS)
    assert rows[0][1][4:] == ["AC", "CABD", "1B 2A", "A"]
