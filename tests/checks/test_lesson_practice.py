"""T30: everybody tries out what was lectured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, problems

if TYPE_CHECKING:
    from pathlib import Path

LESSON = "curricula/junior/lessons/rules.yaml"
PROJECT = "curricula/junior/projects/basics.yaml"
LAST = "  - {minutes: 30, method: lecture, title: More rules}\n"


def test_every_lecture_after_the_last_practice(tmp_path: Path) -> None:
    files = {LESSON: base(LESSON)[LESSON] + LAST + LAST}

    found = problems(tmp_path, files, only=["lesson-practice"])

    assert [(str(one.source), one.level) for one in found] == [
        (f"{LESSON}:9:5", "warning"),
        (f"{LESSON}:10:5", "warning"),
    ]


def test_pure_theory(tmp_path: Path) -> None:
    files = {LESSON: base(LESSON)[LESSON] + LAST} | base(PROJECT, ("kind: mixed", "kind: theory"))

    assert problems(tmp_path, files, only=["lesson-practice"]) == []


def test_an_unknown_course_is_the_check_reference(tmp_path: Path) -> None:
    text = base(LESSON, ("course: rules", "course: cases"))[LESSON] + LAST
    files = {"curricula/junior/lessons/cases.yaml": text}

    assert problems(tmp_path, files, only=["lesson-practice"]) == []
