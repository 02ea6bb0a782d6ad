"""S15: trainers teach what they are authorised for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

TRAINERS = "roster/trainers.yaml"
TIER = "curricula/junior/tier.yaml"
PLAN = "plans/junior-2026-02-09.yaml"
LESSON = "curricula/junior/lessons/rules.yaml"


def test_nobody_is_authorised(tmp_path: Path) -> None:
    assert found(tmp_path, "authorised", base(TRAINERS, ("[language]", "[]"))) == [
        f"{LESSON}:3:10 authorised-lesson: TR01 is not authorised for `language` of `rules`",
        f"{TIER}:8:84 authorised-stage: no trainer of the stage is authorised for all topics of `rules`",
        f"{PLAN}:17:15 authorised-stage: no trainer of the stage is authorised for all topics of `rules`",
    ]


def test_one_of_a_stages_trainers_is_enough(tmp_path: Path) -> None:
    trainers = base(TRAINERS)[TRAINERS] + "- {id: TR02, name: Ty, kind: external}\n"
    files = {TRAINERS: trainers} | base(TIER, ("trainers: [TR01]", "trainers: [TR02, TR01]"))

    assert found(tmp_path, "authorised", files) == []


def test_two_who_know_half_of_it_are_not(tmp_path: Path) -> None:
    trainers = base(TRAINERS)[TRAINERS] + "- {id: TR02, name: Ty, kind: external, topics: [emotion]}\n"
    course = base(
        "curricula/junior/projects/basics.yaml", ("topics: [language]", "topics: [language, emotion]")
    )
    files = {TRAINERS: trainers} | course | base(TIER, ("trainers: [TR01]", "trainers: [TR02, TR01]"))

    assert found(tmp_path, "authorised", files)[1] == (
        f"{TIER}:8:90 authorised-stage: no trainer of the stage is authorised for all topics of `rules`"
    )


def test_unknown_people_and_courses_are_the_check_reference(tmp_path: Path) -> None:
    files = base(LESSON, ("trainer: TR01", "trainer: TR1")) | base(
        TIER, ("courses: [rules]", "courses: [rule]")
    )

    assert found(tmp_path, "authorised", files) == []


def test_a_stage_without_trainers_is_the_check_plan(tmp_path: Path) -> None:
    files = base(PLAN, ("trainers: [TR01]", "trainers: []")) | base(TRAINERS)

    assert found(tmp_path, "authorised", files) == []
