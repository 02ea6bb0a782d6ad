"""T11, T44: what drafts still lack is told once a course, and never of an approved question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found, problems

if TYPE_CHECKING:
    from pathlib import Path

BANK = "curricula/junior/questions/rules/more.yaml"


def test_a_course_is_told_once_for_each_field(tmp_path: Path) -> None:
    files = {
        BANK: "- {id: rules-007, type: true_false, stem: One., answer: true, point: rules-p1}\n"
        "- {id: rules-008, type: true_false, stem: Two., answer: true}\n"
    }

    assert found(tmp_path, "question-draft", files) == [
        f"{BANK}:1:3 question-draft-cite: drafts of the course `rules` without `cite`: 2",
        f"{BANK}:2:3 question-draft-point: drafts of the course `rules` without `point`: 1",
    ]
    assert {one.level for one in problems(tmp_path, files)} == {"warning"}
