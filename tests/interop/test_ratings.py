"""T53: ratings of a month, a row an item or a column an item."""

from __future__ import annotations

from decimal import Decimal

from tests.interop.facts import facts, wrong
from trainer_cli.interop.ratings import FACTS
from trainer_cli.model.facts import Rating


def test_a_row_an_item() -> None:
    head = "工號,月份,項目,評分,評分人,依據\n"
    text = f"{head}A001,2026年2月,工作態度,95,許文彬,主動加班三次\nA001,2026年2月,學習能力,,許文彬,\n"
    (one,) = facts(text, FACTS)
    assert one == Rating(
        month="2026-02",
        agent="A001",
        item="工作態度",
        points=Decimal(95),
        rater="D02",
        note="主動加班三次",
        row=2,
        source=one.source,
    )


def test_a_column_an_item() -> None:
    text = "姓名,月份,工作態度,學習能力\n林雨晴,202602,90,85.5\n陈柏宇,202602,,70\n"
    assert [one.said[1:4] for one in facts(text, FACTS)] == [
        ("A001", "工作態度", Decimal(90)),
        ("A001", "學習能力", Decimal("85.5")),
        ("A002", "學習能力", Decimal(70)),
    ]


def test_points_above_the_scale_and_an_unknown_rater() -> None:
    assert wrong("工號,月份,項目,評分,評分人\nA001,2026-02,態度,101,某人\n", FACTS) == [
        "f.csv:2:4 fact-value: `points` is `101`: no number from 0 to 100",
        "f.csv:2:5 fact-person-unknown: `某人` is nobody on the roster",
    ]
