"""T48: role plays, with who played the buyer."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from tests.interop.facts import facts
from trainer_cli.interop.role_plays import FACTS
from trainer_cli.model.facts import RolePlay


def test_a_row_a_criterion() -> None:
    head = "姓名,日期,場景,評分點,得分,考核人,失誤\n"
    text = f"{head}林雨晴,2026-02-17,買家要求退貨,語氣,8,陳思敏,沒有先道歉\n林雨晴,2026-02-17,買家要求退貨,流程,,,\n"
    (one,) = facts(text, FACTS)
    assert one.said == (
        RolePlay(
            date=dt.date(2026, 2, 17),
            scenario="買家要求退貨",
            agent="A001",
            criterion="語氣",
            points=Decimal(8),
            assessor="TR01",
            note="沒有先道歉",
        ).said
    )


def test_a_column_a_criterion() -> None:
    text = "工號,場景,語氣,流程\nA001,退貨,8,9\n"
    assert [one.key for one in facts(text, FACTS)] == [
        (None, "退貨", "A001", "語氣", ""),
        (None, "退貨", "A001", "流程", ""),
    ]
