"""S68, S69: a line that lacks one of the five fields is listed by line and field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

YEAR = "plans/2026.yaml"
PLAN = "plans/junior-2026-02-09.yaml"


def test_every_gap_in_one_run(tmp_path: Path) -> None:
    files = base(YEAR, ("the report of 2025", '""'), ("    time: 2026-02\n", ""))
    files |= base(PLAN, ("goal: know the house rules", 'goal: ""'), ("trainers: [TR01]", "trainers: []"))

    assert found(tmp_path, "plan", files) == [
        (
            f"{YEAR}:5:88 plan-input-missing: "
            "the input `evaluation` is empty: the evaluation of last year's training"
        ),
        f"{YEAR}:7:5 plan-field-missing: line L01 has no `time`",
        f"{PLAN}:12:11 plan-field-missing: stage 1 has no `goal`",
        f"{PLAN}:16:15 plan-field-missing: stage 1 has no `trainers`",
    ]
