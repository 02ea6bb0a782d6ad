"""S70: plans are approved before they are carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found, plan, problems

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "plans/junior-2026-02-09.yaml"
SECOND = "plans/junior-2026-03-02.yaml"
APPROVAL = "records/approvals/2026-01-20-D01/approval.yaml"
EXAM = "records/exams/junior-2026-02-09-theory/exam.yaml"


@pytest.mark.parametrize(("today", "count"), [("2026-03-01", 0), ("2026-03-02", 1)])
def test_a_start_that_has_come(tmp_path: Path, today: str, count: int) -> None:
    found_ = problems(tmp_path, plan("junior", "2026-03-02"), only=["plan-approval"], today=today)

    assert [(str(one.source), one.level, one.message) for one in found_] == [
        (f"{SECOND}:4:8", "warning", "the plan has begun, but is not approved")
    ] * count


def test_changed_since_approval(tmp_path: Path) -> None:
    files = base(PLAN, ("know the house rules", "know the rules"))
    files |= base("plans/2026.yaml", ("new agents work alone", "new agents work"))

    found_ = problems(tmp_path, files, only=["plan-approval"])

    assert [(str(one.source), one.level, one.message) for one in found_] == [
        ("plans/2026.yaml:1:1", "warning", "the plan has changed since `D01` approved it"),
        (f"{PLAN}:1:1", "warning", "the plan has changed since `D01` approved it"),
    ]


def test_sent_back(tmp_path: Path) -> None:
    assert found(
        tmp_path, "plan-approval", base(APPROVAL, ("role: leader", "role: leader\ndecision: returned"))
    ) == [
        f"{PLAN}:4:8 plan-approval-missing: the plan has begun, but is not approved",
        (
            f"{EXAM}:2:7 plan-approval-exam: "
            "the exam was made on the plan `junior-2026-02-09`, which is not approved"
        ),
    ]


@pytest.mark.parametrize(
    ("author", "why"),
    [
        ("author: D01\n", ": its author's own approval does not count"),
        ("", ": without an author nobody can tell whether the approval is a second person's"),
    ],
)
def test_two_people(tmp_path: Path, author: str, why: str) -> None:
    files = base(PLAN, ("author: TR01\n", author))
    files |= base("trainer.yaml", ("name: Lamp shop", "name: Lamp shop\ntwo_person: [plan]"))

    assert found(tmp_path, "plan-approval", files)[0] == (
        f"{PLAN}:4:8 plan-approval-missing: the plan has begun, but is not approved{why}"
    )


def test_an_exam_on_an_unknown_plan_is_the_check_reference(tmp_path: Path) -> None:
    files = base(EXAM, ("plan: junior-2026-02-09", "plan: junior-2026-02-08"))

    assert found(tmp_path, "plan-approval", files) == []
