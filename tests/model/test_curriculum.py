"""T5–T20, T37–T39: what the records of the training system refuse."""

from decimal import Decimal

import pytest

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.curriculum import Lesson, Material, Project, Tier

TIER = """\
id: junior
order: 1
name: {zh-Hant: 初級客服, en: Junior agent}
stages:
  - {number: 1, name: 客服基礎培訓, kind: teaching, days: 1.5, tolerance: 0.5}
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
