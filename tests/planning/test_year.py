"""S68, S69: what a plan lacks before it can be submitted."""

from tests.written import written
from trainer_cli.model.plan import Plan, YearPlan
from trainer_cli.planning.year import cohort_plan_problems, year_plan_problems
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

COMPLETE = """
id: "2026"
title: 2026 年度計劃
year: 2026
inputs:
  business: 發展規劃第三節
  posts: 客服部用人計劃
  evaluation: 2025 年度評估
lines:
  - id: L01
    goal: 新人上崗
    content: 守則與操作
    method: 集中授課
    time: 2026-02
    trainers: [TR01]
"""


def test_a_complete_yearly_plan_has_no_problems() -> None:
    assert year_plan_problems(written(COMPLETE, YearPlan)) == []


def test_an_empty_input_is_named() -> None:
    """S68."""
    plan = written(COMPLETE.replace("客服部用人計劃", '" "'), YearPlan, "plans/2026.yaml")
    assert year_plan_problems(plan) == [
        Problem(
            code="plan-input-missing",
            message="the input `posts` is empty: the needs of the posts",
            source=Source("plans/2026.yaml", 2, 1, ("inputs", "posts")),
            remedy="say in words what the plan rests on, and where that stands",
            clause="S68",
        )
    ]


def test_every_missing_field_is_listed_by_line_and_field() -> None:
    """S69."""
    text = COMPLETE + "  - {id: L02, goal: 複訓, method: 現場, trainers: []}\n"
    plan = written(text.replace("goal: 新人上崗", 'goal: " "'), YearPlan, "plans/2026.yaml")
    assert [(p.code, p.message, p.source.pointer, p.clause) for p in year_plan_problems(plan)] == [
        ("plan-field-missing", "line L01 has no `goal`", ("lines", 0, "goal"), "S69"),
        ("plan-field-missing", "line L02 has no `content`", ("lines", 1, "content"), "S69"),
        ("plan-field-missing", "line L02 has no `time`", ("lines", 1, "time"), "S69"),
        ("plan-field-missing", "line L02 has no `trainers`", ("lines", 1, "trainers"), "S69"),
    ]


def test_the_stages_of_a_cohort_plan_have_the_same_five_fields() -> None:
    """S69."""
    text = """
id: junior-2026-02-09
title: 第一期
tier: junior
start: 2026-02-09
agents: [A001]
stages:
  - number: 1
    name: 基礎
    kind: teaching
    goal: 認識客服
    content: 公司文化
    method: 集中授課
    days: [{date: 2026-02-09}]
    trainers: [TR01]
  - {number: 2, name: 平台, kind: teaching, goal: 熟悉守則}
"""
    plan = written(text, Plan, "plans/junior-2026-02-09.yaml")
    assert [(p.message, p.source.pointer) for p in cohort_plan_problems(plan)] == [
        ("stage 2 has no `content`", ("stages", 1, "content")),
        ("stage 2 has no `method`", ("stages", 1, "method")),
        ("stage 2 has no `days`", ("stages", 1, "days")),
        ("stage 2 has no `trainers`", ("stages", 1, "trainers")),
    ]
