"""An exam for screens with a question of every type, made as the program makes one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import PLAN

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.shell import Ran, Shell

EXAM = f"{PLAN}-screens"
BLUEPRINT = """\
id: screens
name: {zh-Hant: 螢幕考試 </script><b>, en: Exam on screens}
minutes: 30
points: 20
pass_mark: 12
courses: [rules]
sections:
  - {type: single, count: 1, points: 1}
  - {type: true_false, count: 1, points: 1}
  - {type: multiple, count: 1, points: 2}
  - {type: fill, count: 1, points: 1}
  - {type: number, count: 1, points: 1}
  - {type: match, count: 1, points: 3, credit: share}
  - {type: order, count: 1, points: 2}
  - {type: short, count: 1, points: 4}
  - {type: analysis, count: 1, points: 5}
difficulty: {target: 0.7, tolerance: 0.3}
declaration: 本人承諾獨立完成。
"""
QUESTIONS = """\
- id: screen-single
  type: single
  stem: 退款 300 元以上由誰批准？
  options: {A: 主管, B: 客服自己, C: 買家}
  answer: A
- id: screen-true
  type: true_false
  stem: 客服可以替買家改地址。
  answer: false
- id: screen-multiple
  type: multiple
  stem: 哪些要寫進登記表？ "</script>" & <b>
  options: {A: 退款, B: 換貨, C: 閒聊, D: 投訴}
  answer: ABD
- id: screen-fill
  type: fill
  stem: 三百元以上的退款由____批准。
  accepted: [組長]
- id: screen-number
  type: number
  stem: 午班比早班早了幾度？
  answer: -5
  unit: 度
- id: screen-match
  type: match
  stem: 誰做什麼？
  pairs:
    - {prompt: 退款, option: 組長}
    - {prompt: 發貨, option: 倉庫}
    - {prompt: 排班, option: 主管}
- id: screen-order
  type: order
  stem: 先後次序
  steps: [致歉, 查明, 回覆, 登記]
- id: screen-short
  type: short
  stem: 怎樣致歉？
  model_answer: 先致歉再說明
  rubric: [{criterion: 有致歉語, points: 4}]
- id: screen-analysis
  type: analysis
  stem: |-
    買家說收到的是舊款。

    分析這件事。
  model_answer: 先核對訂單
  rubric: [{criterion: 有核對訂單, points: 5}]
"""


def exam_page(at: Shell) -> Path:
    """The page of the only form, from a workspace whose plan is approved; its bank of rules holds nothing else."""
    at.team.write("curricula/junior/exams/screens.yaml", BLUEPRINT)
    bank = "curricula/junior/questions/rules.yaml"
    at.team.write(bank, QUESTIONS)
    for words in (
        "question approve --course rules --by TR01 --yes",
        f"exam new {PLAN} --blueprint screens --forms 1 --seed 7 --invigilator TR02 --by TR01 --yes",
        f"exam page {EXAM}",
    ):
        ran: Ran = at(*words.split())
        assert ran.code == 0, ran
    return at.team.root / f"{EXAM}-A.html"
