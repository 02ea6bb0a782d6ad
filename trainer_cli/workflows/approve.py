"""Decisions on plans, yearly plans and questions: a record bound to the digest of the whole content."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer_cli.model.approval import Approval, DecisionKind, Subject, SubjectKind
from trainer_cli.planning.ids import free_id
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.digest import digest_record
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.check import all_problems
from trainer_cli.workflows.proposal import Proposal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from trainer_cli.model.base import Record
    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.workspace.workspace import Loaded, Workspace

AnySubject = tuple[SubjectKind, "Record", str]
"""What a decision is about: its kind, the record, its id."""
PLAN_CHECKS = (
    "reference", "file-name", "responsible", "authorised", "plan", "plan-days", "calendar", "room", "lesson-missing",
)  # fmt: skip
"""The checks that judge a plan by itself; whether it is approved is no reason not to approve it."""
_COUNTED = {
    "plan": ("{count} plan", "{count} plans"),
    "year_plan": ("{count} year plan", "{count} year plans"),
    "question": ("{count} question", "{count} questions"),
}
"""A kind in words, for one and for more."""
_WORDS: dict[DecisionKind, tuple[str, str]] = {
    "approved": ("This approves {said}, exactly as they stand.", "Approved by {by}: {said}."),
    "returned": ("This sends back {said}, to be reviewed.", "Sent back by {by}: {said}."),
    "retired": ("This retires {said}: no new exam takes them.", "Retired by {by}: {said}."),
    "restored": ("This restores {said} as they were.", "Restored by {by}: {said}."),
}
"""What a decision does, and what was done."""


def approval_proposal(
    workspace: Workspace,
    subjects: Sequence[AnySubject],
    *,
    by: str,
    at: dt.datetime,
    note: str = "",
    decision: DecisionKind = "approved",
) -> tuple[Proposal | None, list[Problem]]:
    """The record that approves `subjects`, or decides something else about them: (kind, record, id) each.

    Plans are approved by a leader or head of the roster (S70), everything else by anybody of the training side.
    """
    problems = list(approver_problems(workspace, subjects, by))
    if problems:
        return None, problems
    kinds = Counter(kind for kind, _, _ in subjects)
    name = _folder(at, decision, subjects, [one[0].id for one in workspace.approvals])
    base = f"records/approvals/{name}"
    act = Approval(id=name, by=by, role=role_of(workspace, by), at=at, note=note, decision=decision)
    rows = [
        Subject(kind=kind, id=subject_id, digest=digest_record(kind, record))
        for kind, record, subject_id in subjects
    ]
    changes = [
        Change(f"{base}/approval.yaml", dump_yaml(act).encode(), None),
        Change(
            f"{base}/subjects.csv",
            dump_csv(("kind", "id", "digest"), [(row.kind, row.id, row.digest) for row in rows]),
            None,
        ),
    ]
    changes += [
        Change(f"{base}/{kind}.yaml", dump_yaml(record).encode(), None)
        for kind, record, _ in subjects
        if kind in ("plan", "year_plan")
    ]
    said = ", ".join(_COUNTED[kind][count > 1].format(count=count) for kind, count in kinds.items())
    return Proposal(
        changes=tuple(changes),
        about=tuple(dict.fromkeys(record.source.path for _, record, _ in subjects if record.source.path)),
        what=_WORDS[decision][0].format(said=said),
        done=_WORDS[decision][1].format(by=by, said=said),
        document={"approval": name, "subjects": [row.id for row in rows]},
    ), []


def plan_problems(root: Path, loaded: Loaded, plan: Plan | YearPlan, today: dt.date) -> list[Problem]:
    """What the checks find in the file of `plan`, at its exact places (S68, S69)."""
    found = all_problems(root, loaded, today, PLAN_CHECKS)
    return [one for one in found if one.source.path == plan.source.path]


def role_of(workspace: Workspace, person: str) -> str:
    """What somebody is in the roster: `leader`, `head`, `trainer`, `agent`, or `unknown`."""
    if person in workspace.people:
        return workspace.people[person].role
    if person in workspace.trainers:
        return "trainer"
    return "agent" if person in workspace.agents else "unknown"


def approver_problems(workspace: Workspace, subjects: Iterable[AnySubject], by: str) -> Iterable[Problem]:
    """Why somebody can't decide on `subjects`, or on anything."""
    role = role_of(workspace, by)
    if role == "unknown":
        yield Problem(
            code="approver-unknown",
            message=f"`{by}` is nobody of the roster, so can't approve",
            remedy="say who approves with --by ID (roster/people.yaml, roster/trainers.yaml)",
            clause="S70",
        )
        return
    for kind, record, subject_id in subjects:
        if kind in ("plan", "year_plan") and role not in ("leader", "head"):
            yield Problem(
                code="approver-role",
                message=f"`{by}` is a {role}: a plan is approved by a leader or head",
                source=record.source,
                remedy="let one of roster/people.yaml approve it",
                clause="S70",
            )
        author = getattr(record, "author", None)
        if kind in ("plan", "year_plan") and author == by and "plan" in workspace.settings.two_person:
            yield Problem(
                code="approver-author",
                message=f"`{by}` wrote `{subject_id}`, and `two_person` asks that somebody else approves it",
                source=record.source.at("author"),
                remedy="let another person approve it",
                clause="S70",
            )


def _folder(
    at: dt.datetime,
    decision: DecisionKind,
    subjects: Sequence[AnySubject],
    taken: Iterable[str],
) -> str:
    kind, _, first = subjects[0]
    many = f"{kind}s-{len(subjects)}"
    about = f"{kind}-{first}" if len(subjects) == 1 else many
    return free_id(f"{at:%Y-%m-%d}-{'' if decision == 'approved' else f'{decision}-'}{about}", taken)
