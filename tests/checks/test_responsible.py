"""S11: a plan with no responsible member of the training department fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "plans/junior-2026-02-09.yaml"
YEAR = "plans/2026.yaml"
DEPARTMENTS = "roster/departments.yaml"


def test_outsiders(tmp_path: Path) -> None:
    files = base(PLAN, ("author: TR01", "author: somebody"), ("responsible: TR01", "responsible: A001"))
    files |= base(YEAR, ("author: TR01", "author: D01"))

    assert found(tmp_path, "responsible", files) == [
        f"{YEAR}:4:9 responsible-outside: `D01` is no member of the training department",
        f"{PLAN}:6:14 responsible-outside: `A001` is no member of the training department",
    ]


def test_members_and_head_count_and_are_named(tmp_path: Path) -> None:
    members = base(DEPARTMENTS, ("head: TR01}", "head: TR01, members: [D01]}"))

    assert (
        found(tmp_path, "responsible", members | base(PLAN, ("responsible: TR01", "responsible: D01"))) == []
    )
    files = members | base(PLAN, ("responsible: TR01", "responsible: A001"))
    assert [one.remedy for one in problems(tmp_path, files, only=["responsible"])] == [
        "name one of D01, TR01, or add the person to the department"
    ]


def test_nobody(tmp_path: Path) -> None:
    files = base(PLAN, ("author: TR01\nresponsible: TR01\n", "")) | base(YEAR, ("author: TR01\n", ""))

    assert found(tmp_path, "responsible", files) == [
        f"{YEAR}:1:1 responsible-missing: the plan names nobody under `author`",
        f"{PLAN}:1:1 responsible-missing: the plan names nobody under `responsible`",
    ]


def test_no_training_department(tmp_path: Path) -> None:
    assert found(tmp_path, "responsible", base(DEPARTMENTS, ("kind: training", "kind: other"))) == [
        f"{DEPARTMENTS}:1:1 responsible-department: there are plans, but no training department"
    ]
