"""T1: the ids in `plans/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "plans/junior-2026-02-09.yaml"


def test_plans(tmp_path: Path) -> None:
    files = base(
        PLAN,
        ("[A001, A002]", "[A001, A003]"),
        ("trainers: [TR01]", "trainers: [TR02]"),
        ("courses: [rules]", "courses: [rules, cases]"),
        ("room: R1", "room: R2"),
        ("exam: theory", "exam: practice"),
    )

    assert found(tmp_path, "reference", files) == [
        f"{PLAN}:7:16 reference-unknown: there is no agent `A003`",
        f"{PLAN}:16:16 reference-unknown: there is no trainer `TR02`",
        f"{PLAN}:17:22 reference-unknown: there is no course `cases`",
        f"{PLAN}:18:11 reference-unknown: there is no room `R2`",
        f"{PLAN}:27:11 reference-unknown: there is no blueprint `practice`",
    ]


def test_the_blueprint_of_an_unknown_tier_is_not_judged(tmp_path: Path) -> None:
    assert found(tmp_path, "reference", base(PLAN, ("tier: junior", "tier: juniro"))) == [
        f"{PLAN}:3:7 reference-unknown: there is no tier `juniro`"
    ]


def test_yearly_plans(tmp_path: Path) -> None:
    files = base(
        "plans/2026.yaml",
        ("trainers: [TR01]", "trainers: [TR02]"),
        ("tier: junior", "tier: gold\n    courses: [cases]"),
    )

    assert found(tmp_path, "reference", files) == [
        "plans/2026.yaml:12:16 reference-unknown: there is no trainer `TR02`",
        "plans/2026.yaml:13:11 reference-unknown: there is no tier `gold`",
        "plans/2026.yaml:14:15 reference-unknown: there is no course `cases`",
    ]
