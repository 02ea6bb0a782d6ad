"""T5–T20, T37–T39: what the records of the training system refuse."""

from decimal import Decimal

import pytest

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.curriculum import Blueprint, Lesson, Material, Project, Tier

TIER = """\
id: junior
order: 1
name: {zh-Hant: 初級客服, en: Junior agent}
stages:
  - {number: 1, name: 客服基礎培訓, kind: teaching, days: 1.5, tolerance: 0.5}
"""
BLUEPRINT = """\
id: theory
name: 理論考核
minutes: 150
points: 100
pass_mark: 60
courses: [rules]
sections:
  - {type: single, count: 25, points: 1}
"""
PROJECT = """\
id: basics
order: 1
name: 客服基礎培訓
courses:
  - {id: rules, name: 守則, block: basics, stage: 1, kind: theory, minutes: 90}
"""


def test_a_tier_as_it_is_written() -> None:
    stage = written(TIER, Tier).stages[0]
    assert (stage.days, stage.tolerance, stage.exam) == (Decimal("1.5"), Decimal("0.5"), None)


@pytest.mark.parametrize("days", ["0", "-1", "0.3", "1.25"])
def test_stages_last_half_days(days: str) -> None:  # T15, C2
    assert refused(TIER.replace("1.5", days), Tier) == [
        "stages.0.days: `days` must be a positive number of half days"
    ]


def test_all_mistakes_of_a_tier_in_one_run() -> None:
    wrong = (
        TIER.replace("order: 1", "order: 0").replace("teaching", "party").replace("number: 1", "number: 0")
    )
    assert refused(wrong, Tier) == [
        "order: `order` must be a whole number like 3, at least 1",
        "stages.0.number: `number` must be a whole number like 3, at least 1",
        "stages.0.kind: `kind` must be one of `teaching`, `theory_exam`, `skill_exam`, `sharing`",
    ]


def test_a_course_belongs_to_a_block_and_a_stage() -> None:  # T6, T9, T13
    assert refused(PROJECT.replace("block: basics, ", ""), Project) == [
        "courses.0.block: the key `block` is missing"
    ]
    assert refused(PROJECT.replace("minutes: 90", "minutes: -1"), Project) == [
        "courses.0.minutes: `minutes` must be a whole number like 3, at least 0"
    ]
    assert refused(PROJECT.replace("kind: theory", "kind: lecture"), Project) == [
        "courses.0.kind: `kind` must be one of `theory`, `practice`, `mixed`"
    ]


@pytest.mark.parametrize("kind", ["theory_exam", "skill_exam"])
def test_the_stages_of_assessment_have_kinds_of_their_own(kind: str) -> None:
    # T31: stages 4 and 5 are the assessment; which is theory and which is skill is said, not guessed
    tier = written(TIER.replace("kind: teaching", f"kind: {kind}"), Tier)
    assert [stage.kind for stage in tier.stages] == [kind]


def test_a_point_is_assessed_in_known_forms() -> None:  # T12
    point = PROJECT.replace("minutes: 90", "minutes: 90, points: [{id: p1, name: 要點, assessed: [oral]}]")
    found = refused(point, Project)
    assert len(found) == 1
    assert found[0].startswith("courses.0.points.0.assessed.0: item 1 of `assessed` must be one of `single`")


def test_a_blueprint_as_it_is_written() -> None:  # T38
    blueprint = written(BLUEPRINT, Blueprint)
    assert (blueprint.points, blueprint.evenness, blueprint.difficulty) == (Decimal(100), 1, None)


def test_sections_of_a_blueprint_have_questions_and_points() -> None:
    assert refused(BLUEPRINT.replace("points: 1}", "points: 0}"), Blueprint) == [
        "sections.0.points: `points` must be more than 0"
    ]
    assert refused(BLUEPRINT.replace("count: 25", "count: 0"), Blueprint) == [
        "sections.0.count: `count` must be a whole number like 3, at least 1"
    ]
    assert refused(BLUEPRINT.replace("points: 1}", "points: 1, credit: net, penalty: 1.5}"), Blueprint) == [
        "sections.0.penalty: `penalty` must lie between 0 and 1"
    ]
    assert refused(BLUEPRINT.replace("minutes: 150", "minutes: 0"), Blueprint) == [
        "minutes: `minutes` must be a whole number like 3, at least 1"
    ]


def test_a_material_says_what_it_is_and_where_it_comes_from() -> None:  # T10, S14
    text = "{code: M1, title: 守則, type: poster, version: '1', origin: found, author: TR01, owner: TR01}"
    assert refused(text, Material) == [
        "type: `type` must be one of `slides`, `document`, `sheet`, `video`, `link`",
        "origin: `origin` must be one of `developed`, `collected`",
    ]


def test_a_segment_of_a_lesson_takes_time_and_has_a_method() -> None:  # S30, T25
    text = (
        "{course: rules, stage: 1, trainer: TR01, objectives: [], "
        "segments: [{minutes: 0, method: nap, title: x}]}"
    )
    found = refused(text, Lesson)
    assert found[0] == "segments.0.minutes: `minutes` must be a whole number like 3, at least 1"
    assert found[1].startswith("segments.0.method: `method` must be one of `lecture`, `demo`, `ice_breaker`")


def test_a_section_may_say_its_share_of_the_points() -> None:  # T37, T38
    shared = BLUEPRINT.replace("count: 25, points: 1}", "share: 25%, points: 1}")
    assert shared != BLUEPRINT
    assert written(shared, Blueprint) == written(BLUEPRINT, Blueprint)


@pytest.mark.parametrize(
    ("section", "message"),
    [
        ("points: 1}", "a section has either `count` or `share`"),
        ("count: 25, share: 25%, points: 1}", "a section has either `count` or `share`"),
        ("share: 24.5%, points: 1}", "`share`: 24.5% of 100 points is no number of questions of 1"),
        ("share: 0%, points: 1}", "`share`: 0% of 100 points is no number of questions of 1"),
        ("share: 25, points: 1}", "`share` must be text (a share of the exam's points like 25%)"),
    ],
)
def test_a_section_has_so_many_questions_one_way_or_the_other(section: str, message: str) -> None:
    [told] = refused(BLUEPRINT.replace("count: 25, points: 1}", section), Blueprint)
    assert told.endswith(message)


def test_a_blueprint_says_numbers_and_shares_of_courses_levels_and_cells() -> None:  # T37
    text = (
        BLUEPRINT
        + """\
by_course: {rules: 6}
by_level: {apply: 33.3%}
cells:
  - {course: rules, level: apply, count: 2}
difficulty: {target: 0.7, tolerance: 0.05, spread: 0.15, nearest: true}
exposure: {most: 2, days: 365}
"""
    )
    blueprint = written(text, Blueprint)
    assert (blueprint.by_course, blueprint.by_level) == ({"rules": "6"}, {"apply": "33.3%"})
    assert (blueprint.cells[0].level, blueprint.cells[0].count) == ("apply", "2")
    assert blueprint.difficulty is not None
    assert (blueprint.difficulty.spread, blueprint.difficulty.nearest) == (Decimal("0.15"), True)
    assert blueprint.exposure is not None
    assert (blueprint.exposure.most, blueprint.exposure.days) == (2, 365)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("by_level: {apply: 120%}", "`apply` must be text (a number like 6 or a share like 25%)"),
        ("by_course: {rules: -1}", "`rules` must be text (a number like 6 or a share like 25%)"),
        ("cells: [{course: rules, count: 1}]", "a cell names two of `course`, `type` and `level`"),
        (
            "cells: [{course: rules, type: single, level: apply, count: 1}]",
            "a cell names two of `course`, `type` and `level`",
        ),
        ("difficulty: {target: 0.7, tolerance: -0.1}", "a tolerance must not be less than 0"),
        (
            "difficulty: {target: 0.7, tolerance: 0.1, spread: NaN}",
            "`spread` must be a number like 12 or 0.5",
        ),
    ],
)
def test_what_a_blueprint_refuses(line: str, message: str) -> None:  # T37
    assert [one.partition(": ")[2] for one in refused(BLUEPRINT + line + "\n", Blueprint)] == [message]
