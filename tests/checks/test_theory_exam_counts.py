"""T37: numbers of courses, levels and cells that can be kept together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

BLUEPRINT = "curricula/junior/exams/theory.yaml"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("by_level: {remember: 2}", ""),
        ("by_course: {rules: 100%}", ""),
        (
            "by_course: {rules: 3}",
            "10:12 theory-exam-sum: `by_course` asks for at least 3 of 2 questions",
        ),
        (
            "by_level: {remember: 1, apply: 50%, analyse: 1}",
            "10:11 theory-exam-sum: `by_level` asks for at least 3 of 2 questions",
        ),
        (
            "by_course: {rules: 1}",
            "10:12 theory-exam-sum: `by_course` names all there are, and asks for at most 1 of 2 questions",
        ),
        (
            "by_level: {remember: 1, understand: 0, apply: 0, analyse: 0}",
            "10:11 theory-exam-sum: `by_level` names all there are, and asks for at most 1 of 2 questions",
        ),
        (
            "by_course: {rule: 1}",
            "10:13 theory-exam-cell-course: the course `rule` is none of the exam's courses",
        ),
        (
            "cells: [{course: tone, level: apply, count: 0}]",
            "10:18 theory-exam-cell-course: the course `tone` is none of the exam's courses",
        ),
        (
            "cells: [{type: essay, level: apply, count: 0}]",
            "10:16 theory-exam-cell-type: no section of the exam takes questions of the type `essay`",
        ),
        ("cells: [{course: rules, type: single, count: 1}]", ""),
    ],
)
def test_numbers_that_can_be_and_can_not(tmp_path: Path, line: str, message: str) -> None:
    files = base(BLUEPRINT, ("declaration", f"{line}\ndeclaration"))
    assert found(tmp_path, "theory-exam-counts", files) == ([f"{BLUEPRINT}:{message}"] if message else [])
