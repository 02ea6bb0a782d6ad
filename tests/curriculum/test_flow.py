"""T13, T14: the training flow and its chart."""

from tests.curriculum.placed import placed_courses
from tests.written import written
from trainer_cli.curriculum.flow import flow_chart, training_flow
from trainer_cli.model.base import Text
from trainer_cli.model.curriculum import Tier

TIER = """
id: junior
order: 1
name: 初級客服
flow:
  - {id: basics, name: {zh-Hant: 客服基本工作, en: Basic work}}
  - {id: platform, name: 淘寶基本知識}
  - {id: assessment, name: 客服考核}
"""
PROJECT = """
id: basics
order: 1
name: 基礎
courses:
  - {id: rules, name: 規則, block: platform, stage: 2, kind: theory, minutes: 180}
  - {id: workflow, name: 流程, block: basics, stage: 1, kind: theory, minutes: 90}
  - {id: company, name: '公司 "與" [部門]', block: basics, stage: 1, kind: theory, minutes: 90}
  - {id: extra, name: 其他, block: nowhere, stage: 1, kind: theory, minutes: 90}
"""
OTHER = """
id: leading
order: 1
name: 帶隊
courses: [{id: coaching, name: 輔導, block: basics, stage: 1, kind: theory, minutes: 60}]
"""
FLOW = training_flow(
    written(TIER, Tier), placed_courses("senior", OTHER) + placed_courses("junior", PROJECT)[::-1]
)


def test_blocks_stand_in_the_order_of_the_tier_with_their_courses() -> None:
    assert [(step.block.id, [placed.course.id for placed in step.courses]) for step in FLOW.steps] == [
        ("basics", ["workflow", "company"]),
        ("platform", ["rules"]),
        ("assessment", []),
    ]


def test_a_course_without_a_block_of_the_tier_is_listed() -> None:
    assert [placed.course.id for placed in FLOW.unmapped] == ["extra"]


def test_the_chart_leads_from_block_to_block() -> None:
    def chinese(text: Text) -> str:
        return text if isinstance(text, str) else text["zh-Hant"]

    assert flow_chart(FLOW, chinese) == (
        "flowchart TD\n"
        '    b1["1 客服基本工作"]\n'
        '    b1 --- b1c1("流程")\n'
        '    b1 --- b1c2("公司 ＂與＂ ［部門］")\n'
        '    b2["2 淘寶基本知識"]\n'
        "    b1 --> b2\n"
        '    b2 --- b2c1("規則")\n'
        '    b3["3 客服考核"]\n'
        "    b2 --> b3\n"
    )
