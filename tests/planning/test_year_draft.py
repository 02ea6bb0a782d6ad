"""The draft of a yearly plan: what the curriculum tells, and the rest left empty (S67, S69)."""

from __future__ import annotations

import msgspec

from tests.written import written
from trainer_cli.model.curriculum import PlacedCourse, Project, Tier, Topics
from trainer_cli.model.plan import YearLine, YearPlan
from trainer_cli.planning.year import year_plan_problems
from trainer_cli.planning.year_draft import draft_document, draft_lines
from trainer_cli.text.yaml_writer import dump_yaml

JUNIOR = """\
id: junior
order: 1
name: {zh-Hant: 初級客服, en: Junior agent}
stages:
  - {number: 1, name: 一, kind: teaching, days: 1, method: 授課, trainers: [TR01], courses: [a], assessment: 小測}
  - {number: 2, name: 二, kind: teaching, days: 1, method: 實操, trainers: [TR02, TR01],
     courses: [b, c], assessment: 小測}
"""
PROJECT = """\
id: basics
order: 1
name: 基礎
courses:
  - {id: a, name: {zh-Hant: 甲, en: A}, block: x, stage: 1, kind: theory, minutes: 90, topics: [usage]}
  - {id: b, name: 乙, block: x, stage: 2, kind: theory, minutes: 90, topics: [words, usage]}
  - {id: c, name: 丙, block: x, stage: 2, kind: theory, minutes: 90, topics: [usage]}
  - {id: d, name: 丁, block: x, stage: 2, kind: theory, minutes: 90}
"""
TOPICS = """\
areas:
  - {id: talk, name: 溝通, topics: [{id: words, name: 表達}]}
  - {id: goods, name: 產品, topics: [{id: usage, name: 使用}]}
"""


def lines(topics: Topics | None = None) -> tuple[YearLine, ...]:
    project = written(PROJECT, Project)
    courses = [PlacedCourse(course, project, "junior", project.source) for course in project.courses]
    tiers = {"junior": written(JUNIOR, Tier)}
    return draft_lines(tiers, courses, topics, headcounts={"junior": 12}, said=str_in_chinese)


def str_in_chinese(text: str | dict[str, str]) -> str:
    return text if isinstance(text, str) else text["zh-Hant"]


def test_a_line_for_each_tier_and_area_each_course_once() -> None:
    assert [(one.id, one.tier, one.courses, one.content) for one in lines(written(TOPICS, Topics))] == [
        ("L01", "junior", ("b",), "乙"),
        ("L02", "junior", ("a", "c"), "甲、丙"),
        ("L03", "junior", ("d",), "丁"),
    ]


def test_a_line_says_what_the_stages_of_its_courses_say() -> None:
    line = lines(written(TOPICS, Topics))[1]
    assert (line.method, line.trainers, line.assessment) == ("授課；實操", ("TR01", "TR02"), "小測")
    assert (line.audience, line.headcount, line.goal, line.time) == ("初級客服", 12, "", "")


def test_without_topics_a_tier_is_one_line() -> None:
    assert [one.courses for one in lines()] == [("a", "b", "c", "d")]


def test_what_is_left_to_fill_in_is_shown_empty_and_named() -> None:  # S68, S69
    plan = YearPlan(id="2027", title="2027", year=2027, author="TR01", lines=lines()[:1])
    text = dump_yaml(draft_document(plan))
    assert 'inputs:\n  business: ""\n  posts: ""\n  evaluation: ""\n' in text
    assert '  - id: L01\n    goal: ""\n' in text
    read = written(text, YearPlan)
    assert msgspec.structs.replace(read, source=plan.source) == plan
    assert [one.source.pointer for one in year_plan_problems(read)] == [
        ("inputs", "business"),
        ("inputs", "posts"),
        ("inputs", "evaluation"),
        ("lines", 0, "goal"),
        ("lines", 0, "time"),
    ]
