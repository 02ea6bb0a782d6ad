"""S70: approvals are by somebody, of something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "records/approvals/2026-02-11-D01"


def approval(by: str, *subjects: str) -> dict[str, str]:
    """An approval of some `kind,id`."""
    lines = "".join(f"{subject},sha256:0\n" for subject in subjects)
    return {
        f"{FOLDER}/approval.yaml": (
            f"id: 2026-02-11-D01\nby: {by}\nrole: leader\nat: 2026-02-11T09:00:00+08:00\n"
        ),
        f"{FOLDER}/subjects.csv": "kind,id,digest\n" + lines,
    }


def test_somebody_unknown_is_named_once(tmp_path: Path) -> None:
    files = approval("dee@shop.example", "plan,junior-2026-02-09", "question,rules-001")

    assert found(tmp_path, "approval-subject", files) == [
        f"{FOLDER}/approval.yaml:2:5 approval-subject-by: nobody of the roster has the id `dee@shop.example`"
    ]


def test_subjects_of_every_kind(tmp_path: Path) -> None:
    files = approval("D01", "plan,2026", "year_plan,2025", "question,rules-9", "lesson,cases", "lesson,rules")

    assert found(tmp_path, "approval-subject", files) == [
        f"{FOLDER}/subjects.csv:2:2 approval-subject-unknown: there is no plan `2026`",
        f"{FOLDER}/subjects.csv:3:2 approval-subject-unknown: there is no yearly plan `2025`",
        f"{FOLDER}/subjects.csv:4:2 approval-subject-unknown: there is no question `rules-9`",
        f"{FOLDER}/subjects.csv:5:2 approval-subject-unknown: there is no lesson plan `cases`",
    ]


def test_trainers_and_agents_are_somebody(tmp_path: Path) -> None:
    assert found(tmp_path, "approval-subject", approval("TR01", "lesson,rules")) == []
    assert found(tmp_path, "approval-subject", approval("A001", "lesson,rules") | base("trainer.yaml")) == []


def test_plans_are_approved_by_leaders_and_heads(tmp_path: Path) -> None:
    """By an agent or trainer they are not; questions and lesson plans may be."""
    subjects = ("plan,junior-2026-02-09", "year_plan,2026", "question,rules-001", "lesson,rules")
    for by in ("TR01", "A001"):
        assert found(tmp_path / by, "approval-subject", approval(by, *subjects)) == [
            (
                f"{FOLDER}/approval.yaml:2:5 approval-subject-role: "
                f"`{by}` is no leader or head, and approved the {what}"
            )
            for what in ("plan `junior-2026-02-09`", "yearly plan `2026`")
        ]
    head = base("roster/people.yaml", ("role: leader", "role: head"))
    for people in ({}, head):
        assert (
            found(tmp_path / f"D{len(people)}", "approval-subject", approval("D01", *subjects) | people) == []
        )


def test_other_staff_approves_no_plan(tmp_path: Path) -> None:
    people = base("roster/people.yaml", ("role: leader", "role: staff"))
    files = approval("D01", "plan,junior-2026-02-09", "question,rules-001")

    assert found(tmp_path, "approval-subject", files | people)[-1] == (
        f"{FOLDER}/approval.yaml:2:5 approval-subject-role: "
        "`D01` is no leader or head, and approved the plan `junior-2026-02-09`"
    )
