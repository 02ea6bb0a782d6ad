"""An approval is by somebody of the roster, of something that exists.

An approval of a plan, a yearly plan, a question or a lesson plan is a record by a person (S70). Where
nobody of the roster has the id, nobody can tell whether the person may approve; where nothing has the
subject's id, the approval approves nothing. Add the person, or restore what was approved; ids are never
reused, so it can't be another one.

For example, in `records/approvals/2026-02-03-D01/subjects.csv`:

    kind,id,digest
    plan,junior-2026-02-99,sha256:…    # approval-subject-unknown: there is no plan `junior-2026-02-99`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.known import PEOPLE, nearest_remedy, person_ids
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.approval import SubjectKind
    from trainer_cli.workspace.workspace import Workspace

NAME = "approval-subject"
CLAUSES: tuple[str, ...] = ("S70",)
READS = ("approvals", "people", "trainers", "agents", "plans", "year_plans", "questions", "lessons")

PLANS = ("plan", "year_plan")
APPROVERS = ("leader", "head")
_WORDS: dict[SubjectKind, str] = {
    "plan": "plan",
    "year_plan": "yearly plan",
    "question": "question",
    "lesson": "lesson plan",
}
_FILES: dict[SubjectKind, set[str]] = {
    "plan": {"plans"},
    "year_plan": {"year_plans"},
    "question": {"questions"},
    "lesson": {"lessons"},
}
"""The kinds of files that hold what may be approved."""


def problems(facts: Facts) -> Iterator[Problem]:
    """Approvals by unknown people, and subjects that don't exist."""
    people = person_ids(facts.workspace)
    for approval in {approval.id: approval for approval, _ in facts.workspace.approvals}.values():
        if approval.by not in people and facts.unread.isdisjoint(PEOPLE):
            yield Problem(
                code="approval-subject-by",
                message=f"nobody of the roster has the id `{approval.by}`",
                source=approval.source.at("by"),
                remedy=nearest_remedy(approval.by, "person", people),
                clause="S70",
            )
    for approval, subject in facts.workspace.approvals:
        person = facts.workspace.people.get(approval.by)
        if (
            subject.kind in PLANS
            and approval.by in people
            and (person is None or person.role not in APPROVERS)
        ):
            yield Problem(
                code="approval-subject-role",
                message=f"`{approval.by}` is no leader or head, and approved the {_WORDS[subject.kind]} `{subject.id}`",
                source=approval.source.at("by"),
                remedy="have it approved by somebody of roster/people.yaml",
                clause="S70",
            )
        known = _subjects(facts.workspace, subject.kind)
        if subject.id not in known and facts.unread.isdisjoint(_FILES[subject.kind]):
            yield Problem(
                code="approval-subject-unknown",
                message=f"there is no {_WORDS[subject.kind]} `{subject.id}`",
                source=subject.source.at("id"),
                remedy="restore what was approved; ids are never reused",
                clause="S70",
            )


def _subjects(workspace: Workspace, kind: SubjectKind) -> Collection[str]:
    match kind:
        case "plan":
            return workspace.plans
        case "year_plan":
            return workspace.year_plans
        case "question":
            return workspace.questions
    return workspace.lessons
