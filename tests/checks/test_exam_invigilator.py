"""T41: somebody watches over an exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, problems

if TYPE_CHECKING:
    from pathlib import Path

EXAM = "records/exams/junior-2026-02-09-theory/exam.yaml"


def test_nobody_watches(tmp_path: Path) -> None:
    found = problems(tmp_path, base(EXAM, ("invigilators: [TR01]\n", "")), only=["exam-invigilator"])

    assert [(str(one.source), one.level, one.message) for one in found] == [
        (f"{EXAM}:1:1", "warning", "the exam names no invigilator")
    ]
