"""T24, T25, T27, T28: the lessons of a stage together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path

TIER = "curricula/junior/tier.yaml"
LESSON = "curricula/junior/lessons/rules.yaml"


def test_ninety_one_minutes_of_lecture(tmp_path: Path) -> None:  # T24
    cases = base(LESSON, ("course: rules", "course: cases"), ("minutes: 20", "minutes: 71"))[LESSON]
    files = {"curricula/junior/lessons/cases.yaml": cases}

    assert found(tmp_path, "lesson-stage", files) == [
        f"{TIER}:8:5 lesson-stage-lecture: 91 minutes of lecture in stage 1, at most 90 are allowed"
    ]


def test_ninety_minutes_are_allowed(tmp_path: Path) -> None:  # T24
    assert found(tmp_path, "lesson-stage", base(LESSON, ("minutes: 20", "minutes: 90"))) == []


def test_only_stage_1_has_the_limit(tmp_path: Path) -> None:  # T24
    files = base(LESSON, ("stage: 1", "stage: 2"), ("minutes: 20", "minutes: 120"), ("ice_breaker", "review"))

    assert found(tmp_path, "lesson-stage", files) == []


def test_no_greeting(tmp_path: Path) -> None:  # T25
    found_ = problems(tmp_path, base(LESSON, ("ice_breaker", "discussion")), only=["lesson-stage"])

    assert [(str(one.source), one.level, one.message) for one in found_] == [
        (f"{TIER}:8:5", "warning", "stage 1 has neither an ice-breaker nor a group quiz")
    ]


def test_a_group_quiz_greets_too(tmp_path: Path) -> None:  # T25
    assert found(tmp_path, "lesson-stage", base(LESSON, ("ice_breaker", "group_quiz"))) == []


def test_a_hand_out_without_a_contest(tmp_path: Path) -> None:  # T27, T28
    files = base(LESSON, ("stage: 1", "stage: 2"), ("method: lecture", "method: reading"))

    assert found(tmp_path, "lesson-stage", files) == [
        f"{TIER}:9:5 lesson-stage-contest: stage 2 has a hand-out to read, but no contest about it"
    ]


@pytest.mark.parametrize("method", ["group_contest", "group_quiz"])
def test_a_hand_out_with_a_contest(tmp_path: Path, method: str) -> None:  # T28
    files = base(
        LESSON, ("stage: 1", "stage: 2"), ("method: lecture", "method: reading"), ("role_play", method)
    )

    assert found(tmp_path, "lesson-stage", files) == []


def test_lessons_of_another_tier_do_not_count(tmp_path: Path) -> None:
    cases = base(LESSON, ("course: rules", "course: cases"), ("minutes: 20", "minutes: 90"))[LESSON]

    assert found(tmp_path, "lesson-stage", {"curricula/senior/lessons/cases.yaml": cases}) == []
