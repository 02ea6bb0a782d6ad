"""Approvals bind to the whole content: any later edit voids them (S70, T11)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.team import PLAN, ZONE, said
from trainer_cli.planning.changes import Difference, plan_differences
from trainer_cli.workflows.approve import approval_proposal, role_of
from trainer_cli.workspace.approval import status_of
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.model.approval import SubjectKind
    from trainer_cli.model.base import Record
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal

AT = dt.datetime(2026, 2, 2, 10, tzinfo=ZONE)
PATH = f"plans/{PLAN}.yaml"


def approving(team: Team, by: str, kind: SubjectKind = "plan") -> tuple[Proposal | None, list[Problem]]:
    workspace = team.workspace
    record: Record = workspace.plans[PLAN] if kind == "plan" else workspace.year_plans["2026"]
    return approval_proposal(
        workspace, [(kind, record, getattr(record, "id", ""))], by=by, at=AT, note="同意"
    )


def state(team: Team) -> str:
    workspace = team.workspace
    return status_of(workspace, "plan", workspace.plans[PLAN]).state


def test_a_new_plan_is_a_draft_until_a_leader_approves_it(team: Callable[[str], Team]) -> None:  # S70
    planned = team("planned")
    assert state(planned) == "draft"
    proposal = planned.do(*approving(planned, "D01"))
    base = f"records/approvals/2026-02-02-plan-{PLAN}"
    assert [(change.path, change.before) for change in proposal.changes] == [
        (f"{base}/approval.yaml", None),
        (f"{base}/subjects.csv", None),
        (f"{base}/plan.yaml", None),
    ]
    assert (proposal.done, proposal.document) == (
        "Approved by D01: 1 plan.",
        {"approval": f"2026-02-02-plan-{PLAN}", "subjects": [PLAN]},
    )
    assert planned.text(f"{base}/approval.yaml") == (
        f"id: 2026-02-02-plan-{PLAN}\nby: D01\nrole: leader\nat: 2026-02-02T10:00:00+08:00\nnote: 同意\n"
    )
    workspace = planned.workspace
    status = status_of(workspace, "plan", workspace.plans[PLAN])
    assert (status.state, status.by, status.at) == ("approved", "D01", AT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("responsible: D03", "responsible: D02"),
        ("- A012", "- A013"),
        ("date: 2026-02-11", "date: 2026-02-10"),
        ("goal: 從最基礎處", "goal: 從最基楚處"),
        ("room: R", "room: X"),
        ("en: Junior agent", "en: Junior  agent"),
        ("kind: sharing", "kind: teaching"),
    ],
)
def test_any_edit_of_the_plan_voids_it(team: Callable[[str], Team], old: str, new: str) -> None:
    approved = team("approved")
    approved.edit(PATH, old, new)
    assert state(approved) == "changed"


def test_what_changed_since_is_shown(team: Callable[[str], Team]) -> None:  # S71
    approved = team("approved")
    approved.edit(PATH, "responsible: D03", "responsible: D02")
    approved.edit(PATH, "  - A012\n", "")
    workspace = approved.workspace
    before = workspace.approved_plans[PLAN]
    assert plan_differences(before, workspace.plans[PLAN]) == [
        Difference("responsible", "D03", "D02"),
        Difference("agents.A012", "A012", ""),
    ]


def test_it_is_compared_with_what_was_approved_last(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    approved.edit(PATH, "responsible: D03", "responsible: D02")
    approved.do(*approving(approved, "D02"))
    assert approved.workspace.approved_plans[PLAN].responsible == "D02"
    act = f"records/approvals/2026-02-02-plan-{PLAN}-2/approval.yaml"
    approved.write(act, approved.text(act) + "decision: returned\n")
    assert approved.workspace.approved_plans[PLAN].responsible == "D03"


def test_comments_and_order_of_keys_are_no_content(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    text = approved.text(PATH)
    author = "author: TR01\n"
    approved.write(PATH, "# a remark\n" + text.replace(author, "") + author)
    assert state(approved) == "approved"


def test_putting_it_back_makes_it_approved_again(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    approved.edit(PATH, "responsible: D03", "responsible: D02")
    approved.edit(PATH, "responsible: D02", "responsible: D03")
    assert state(approved) == "approved"


def test_a_second_approval_of_the_day_is_a_record_of_its_own(team: Callable[[str], Team]) -> None:
    approved = team("approved")
    approved.edit(PATH, "responsible: D03", "responsible: D02")
    for number in (2, 3):
        proposal = approved.do(*approving(approved, "D02"))
        assert proposal.document["approval"] == f"2026-02-02-plan-{PLAN}-{number}"
    assert state(approved) == "approved"


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("X9", "{path}:1:1 approver-unknown: `X9` is nobody of the roster, so can't approve"),
        ("A001", "{path}:2:1 approver-role: `A001` is a agent: a plan is approved by a leader or head"),
        ("TR02", "{path}:2:1 approver-role: `TR02` is a trainer: a plan is approved by a leader or head"),
    ],
)
def test_who_may_not_approve_a_plan(team: Callable[[str], Team], by: str, expected: str) -> None:
    proposal, problems = approving(team("planned"), by)
    assert proposal is None
    assert said(problems) == [expected.format(path="" if by == "X9" else PATH)]


def test_the_author_does_not_approve_where_two_people_are_asked(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    planned.edit(PATH, "author: TR01", "author: D01")
    proposal, problems = approving(planned, "D01")
    assert proposal is None
    message = f"`D01` wrote `{PLAN}`, and `two_person` asks that somebody else approves it"
    assert said(problems) == [f"{PATH}:2:1 approver-author: {message}"]
    planned.edit("trainer.yaml", "two_person: [plan]", "two_person: []")
    assert approving(planned, "D01")[0] is not None


def test_the_yearly_plan_is_approved_likewise(team: Callable[[str], Team]) -> None:  # S67
    sample = team("sample")
    workspace = sample.workspace
    assert status_of(workspace, "year_plan", workspace.year_plans["2026"]).state == "approved"
    proposal = sample.do(*approving(sample, "D01", "year_plan"))
    assert proposal.done == "Approved by D01: 1 year plan."
    assert proposal.changes[2].path == "records/approvals/2026-02-02-year_plan-2026/year_plan.yaml"


def test_an_edited_question_is_not_approved_any_more(team: Callable[[str], Team]) -> None:  # S10, T11
    sample = team("sample")
    workspace = sample.workspace
    before = approved_questions(workspace)
    assert set(before) == set(workspace.questions)
    sample.edit("curricula/junior/questions/rules.yaml", "  explanation: ", "  explanation: 改")
    after = approved_questions(sample.workspace)
    assert len(before) - len(after) == 1
    sample.write(
        "curricula/junior/questions/new.yaml", "- {id: new-001, type: true_false, stem: 是, answer: true}\n"
    )
    assert "new-001" not in approved_questions(sample.workspace)


def test_questions_are_approved_together_by_anybody_of_the_roster(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    workspace = sample.workspace
    subjects = [("question", one, one.id) for one in workspace.bank["rules"][:2]]
    proposal = sample.do(*approval_proposal(workspace, subjects, by="TR01", at=AT))  # type: ignore[arg-type]  # a list of pairs
    assert proposal.done == "Approved by TR01: 2 questions."
    assert [change.path for change in proposal.changes] == [
        "records/approvals/2026-02-02-questions-2/approval.yaml",
        "records/approvals/2026-02-02-questions-2/subjects.csv",
    ]


def test_what_people_are(team: Callable[[str], Team]) -> None:
    workspace = team("sample").workspace
    assert [role_of(workspace, one) for one in ("D01", "D02", "TR01", "A001", "X9")] == [
        "leader",
        "head",
        "trainer",
        "agent",
        "unknown",
    ]
