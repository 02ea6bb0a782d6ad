"""S10: an exam to come whose questions a change touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path

EVENT = """\
id: c1
kind: process
what: refunds within 48 hours
day: 2026-02-20
points: [rules-p1]
at: 2026-02-08T09:00:00+08:00
by: TR01
"""
PATH = "records/changes/c1/change.yaml"
EXAM = "records/exams/junior-2026-02-09-theory/exam.yaml"


def test_before_the_exam_and_after_it(tmp_path: Path) -> None:
    assert found(tmp_path, "exam-stale", {PATH: EVENT}, today="2026-02-09") == [
        f"{EXAM}:5:7 exam-stale-change: the change `c1` touches questions of this exam: rules-001, rules-004"
    ]
    assert found(tmp_path, "exam-stale", {PATH: EVENT}, today="2026-02-11") == []
