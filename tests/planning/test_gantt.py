"""T22: a plan as a chart."""

from tests.written import written
from trainer_cli.model.base import Text
from trainer_cli.model.plan import Plan
from trainer_cli.planning.gantt import gantt_text

WORDS = {"morning": "上午", "afternoon": "下午", "marking": "閱卷"}


def chinese(text: Text) -> str:
    return text if isinstance(text, str) else text["zh-Hant"]


def test_a_stage_is_a_section_and_each_run_of_days_a_bar() -> None:
    plan = """
id: junior-2026-02-09
title: {zh-Hant: 初級第一期, en: Junior}
tier: junior
start: 2026-02-12
agents: [A001]
stages:
  - number: 4
    name: {zh-Hant: 理論考核, en: Theory}
    kind: theory_exam
    days: [{date: 2026-02-12, part: morning}]
    marking: {date: 2026-02-12, part: afternoon}
  - number: 5
    name: 技能考核
    kind: skill_exam
    days: [{date: 2026-02-13}, {date: 2026-02-14}, {date: 2026-02-24}]
"""
    assert gantt_text(written(plan, Plan), chinese, WORDS) == (
        "gantt\n"
        "    title junior-2026-02-09 初級第一期\n"
        "    dateFormat YYYY-MM-DD\n"
        "    section 4 理論考核\n"
        "    02-12 上午 : 2026-02-12, 1d\n"
        "    02-12 下午 閱卷 : 2026-02-12, 1d\n"
        "    section 5 技能考核\n"
        "    02-13 – 02-14 : 2026-02-13, 2d\n"
        "    02-24 : 2026-02-24, 1d\n"
    )


def test_texts_can_not_break_the_chart() -> None:
    plan = """
id: p
title: "第一期: #1"
tier: junior
start: 2026-02-12
agents: []
stages:
  - number: 1
    name: "基礎: x, crit; 1d"
    kind: teaching
"""
    assert gantt_text(written(plan, Plan), chinese, WORDS) == (
        "gantt\n    title p 第一期： ＃1\n    dateFormat YYYY-MM-DD\n    section 1 基礎： x, crit； 1d\n"
    )
