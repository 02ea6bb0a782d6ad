"""S71: what changed since a plan was approved."""

from tests.written import written
from trainer_cli.model.plan import Plan, YearPlan
from trainer_cli.planning.changes import Difference, plan_differences
from trainer_cli.text.source import Source

PLAN = """
id: junior-2026-02-09
title: {zh-Hant: 初級第一期, en: Junior}
tier: junior
start: 2026-02-09
author: TR01
agents: [A001, A002]
stages:
  - number: 1
    name: 基礎
    kind: teaching
    goal: 認識客服
    days: [{date: 2026-02-09}]
    trainers: [TR01]
  - number: 4
    name: 理論考核
    kind: theory_exam
    days: [{date: 2026-02-12, part: morning}]
    marking: {date: 2026-02-12, part: afternoon}
    trainers: [TR02]
"""

YEAR = """
id: "2026"
title: 2026 年度計劃
year: 2026
inputs: {business: 新店, posts: 十二人}
lines:
  - {id: L01, goal: 上崗, time: 2026-02, trainers: [TR01], headcount: 12}
  - {id: L02, goal: 提升}
"""


def plan_changes(*edits: tuple[str, str]) -> list[tuple[str, str, str]]:
    text = PLAN
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    found = plan_differences(written(PLAN, Plan), written(text, Plan))
    return [(one.path, one.before, one.after) for one in found]


def test_a_plan_does_not_differ_from_itself_wherever_it_stands() -> None:
    old = written(PLAN, Plan, "records/approvals/1/plan.yaml")
    new = written("# moved\n" + PLAN, Plan, "plans/junior-2026-02-09.yaml")
    assert old.source != new.source
    assert new.source != Source("")
    assert plan_differences(old, new) == []


def test_a_changed_text_is_shown_before_and_after() -> None:
    assert plan_changes(("認識客服", "了解客服")) == [("stages.1.goal", "認識客服", "了解客服")]


def test_texts_are_compared_by_language() -> None:
    assert plan_changes(("en: Junior", "en: Juniors")) == [("title.en", "Junior", "Juniors")]


def test_days_are_given_in_runs() -> None:
    days = "[{date: 2026-02-09}, {date: 2026-02-10}, {date: 2026-02-11, part: morning}]"
    assert plan_changes(("[{date: 2026-02-09}]", days)) == [
        ("stages.1.days", "2026-02-09", "2026-02-09–2026-02-10, 2026-02-11 morning")
    ]


def test_the_marking_afternoon_and_the_exam_day_are_fields_of_their_own() -> None:
    assert plan_changes(("2026-02-12", "2026-02-13")) == [
        ("stages.4.days", "2026-02-12 morning", "2026-02-13 morning"),
        ("stages.4.marking", "2026-02-12 afternoon", "2026-02-13 afternoon"),
    ]


def test_each_agent_who_leaves_or_joins_is_a_difference() -> None:
    assert plan_changes(("[A001, A002]", "[A002, A003]")) == [
        ("agents.A001", "A001", ""),
        ("agents.A003", "", "A003"),
    ]


def test_lists_and_fields_that_become_empty_are_shown() -> None:
    assert plan_changes(("trainers: [TR01]", "trainers: [TR03, TR04]"), ("author: TR01\n", "")) == [
        ("author", "TR01", ""),
        ("stages.1.trainers", "TR01", "TR03, TR04"),
    ]


def test_a_new_stage_is_shown_with_every_field_it_has() -> None:
    stage = "\n  - {number: 6, name: 分享, kind: sharing, days: [{date: 2026-02-13}]}"
    assert plan_changes(("trainers: [TR02]", "trainers: [TR02]" + stage)) == [
        ("stages.6.number", "", "6"),
        ("stages.6.name", "", "分享"),
        ("stages.6.kind", "", "sharing"),
        ("stages.6.days", "", "2026-02-13"),
    ]


def test_stages_with_the_same_number_do_not_hide_each_other() -> None:
    assert plan_changes(("number: 4", "number: 1")) == [
        ("stages.4.number", "4", ""),
        ("stages.4.name", "理論考核", ""),
        ("stages.4.kind", "theory_exam", ""),
        ("stages.4.days", "2026-02-12 morning", ""),
        ("stages.4.trainers", "TR02", ""),
        ("stages.4.marking", "2026-02-12 afternoon", ""),
        ("stages.2.number", "", "1"),
        ("stages.2.name", "", "理論考核"),
        ("stages.2.kind", "", "theory_exam"),
        ("stages.2.days", "", "2026-02-12 morning"),
        ("stages.2.trainers", "", "TR02"),
        ("stages.2.marking", "", "2026-02-12 afternoon"),
    ]


def test_yearly_plans_are_compared_by_input_and_line() -> None:
    new = YEAR.replace("十二人", "十四人").replace("headcount: 12", "headcount: 14")
    assert plan_differences(written(YEAR, YearPlan), written(new, YearPlan)) == [
        Difference("inputs.posts", "十二人", "十四人"),
        Difference("lines.L01.headcount", "12", "14"),
    ]
