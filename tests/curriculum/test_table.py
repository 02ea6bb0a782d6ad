"""T6, T9, T10: the system table."""

from tests.curriculum.placed import placed_courses
from tests.written import written
from trainer_cli.curriculum.table import COLUMNS, SystemRow, system_table
from trainer_cli.model.curriculum import Material, Tier

PLATFORM = """
id: platform
order: 2
name: {zh-Hant: 淘寶平台培訓, en: Platform}
courses:
  - id: rules
    name: {zh-Hant: 平台規則, en: Rules}
    block: platform
    stage: 2
    kind: mixed
    minutes: 180
    summary: 逐條讀本店守則
    materials: [JC2026011, JC2026099]
    audience: 全體初級客服
    examined: true
"""
MATERIAL = """
code: JC2026011
title: 守則講義
type: document
version: "1.0"
origin: developed
author: TR02
owner: TR02
"""


def test_the_table_has_exactly_the_eight_columns() -> None:
    headings = [heading["zh-Hant"] for heading in COLUMNS.values()]
    assert headings[:4] == ["體系劃分", "培訓項目", "培訓課程", "課程屬性"]
    assert headings[4:] == ["課程內容簡介", "培訓資料", "參與人員", "是否有培訓考核"]
    assert tuple(COLUMNS) == SystemRow.__struct_fields__


def test_every_column_has_a_heading_in_every_language() -> None:
    assert {tuple(heading) for heading in COLUMNS.values()} == {("zh-Hant", "zh-Hans", "en")}


def test_a_course_is_a_row() -> None:
    tiers = {"junior": Tier(id="junior", order=1, name={"zh-Hant": "初級客服", "en": "Junior"})}
    materials = {"JC2026011": written(MATERIAL, Material)}
    assert system_table(tiers, placed_courses("junior", PLATFORM), materials) == [
        SystemRow(
            division={"zh-Hant": "初級客服", "en": "Junior"},
            project={"zh-Hant": "淘寶平台培訓", "en": "Platform"},
            course={"zh-Hant": "平台規則", "en": "Rules"},
            kind="mixed",
            summary="逐條讀本店守則",
            materials=(("JC2026011", "守則講義"), ("JC2026099", None)),
            audience="全體初級客服",
            examined=True,
        )
    ]


def test_a_course_of_an_unknown_tier_is_not_left_out() -> None:
    assert [row.division for row in system_table({}, placed_courses("gold", PLATFORM), {})] == ["gold"]
