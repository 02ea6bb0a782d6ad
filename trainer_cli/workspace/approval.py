"""Whether something is approved: computed from the records of approvals and the digest of its content."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.model.approval import Approval, ApprovalState, Subject, SubjectKind
from trainer_cli.text.digest import digest_record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.model.settings import Step
    from trainer_cli.workspace.workspace import Workspace

Decision = tuple[Approval, Subject]

STEPS: dict[SubjectKind, Step] = {"plan": "plan", "year_plan": "plan", "question": "question"}
"""The step of `two_person` that a kind of subject belongs to."""

Ignored = Literal["", "own-approval", "author-unknown"]


class Status(msgspec.Struct, frozen=True):
    """What the decisions on a subject amount to.

    `state` is `changed` when what was approved is no longer what is there, `returned` when exactly this
    content was sent back, else `draft`. `by` and `at` are those of the decision that counts, None where there
    is none; `own` says that it is the author's own approval. `ignored` says why the newest approval does not
    count under `two_person`: it is the author's own, or nobody knows who the author is.
    """

    state: ApprovalState = "draft"
    by: str | None = None
    at: dt.datetime | None = None
    own: bool = False
    ignored: Ignored = ""


def status_of(
    workspace: Workspace,
    kind: SubjectKind,
    record: Plan | YearPlan,
    decisions: Iterable[Decision] | None = None,
) -> Status:
    """Whether a plan or yearly plan is approved as it stands (S70).

    For many of them, hand in as `decisions` what `approvals_by_subject` found for each.
    """
    mine = workspace.approvals if decisions is None else decisions
    return approval_status(
        kind,
        record.id,
        digest_record(kind, record) if mine else "",
        mine,
        author=record.author,
        two_person=workspace.settings.two_person,
    )


def approval_status(
    kind: SubjectKind,
    subject_id: str,
    digest: str,
    approvals: Iterable[Decision],
    *,
    author: str | None,
    two_person: Collection[Step],
) -> Status:
    """The status of a subject whose content has `digest` (S70).

    Of `approvals` only those of this subject matter; the newest decision counts, of two at the same time the
    one whose id comes last. An approval by the `author` counts unless the setting `two_person` lists the
    subject's step; no `author` is one nobody knows. For many
    subjects, hand in what `approvals_by_subject` found for each.
    """
    decisions = sorted(
        (pair for pair in approvals if pair[1].id == subject_id and pair[1].kind == kind),
        key=lambda pair: (pair[0].at, pair[0].id),
        reverse=True,
    )
    ignored: Ignored = ""
    for approval, subject in decisions:
        refusal = _refusal(approval, author) if STEPS.get(kind) in two_person else ""
        if not refusal:
            own = approval.decision == "approved" and approval.by == author
            state = _state(approval, matches=subject.digest == digest)
            return Status(state, approval.by, approval.at, own, ignored)
        ignored = refusal
    return Status(ignored=ignored)


def approvals_by_subject(approvals: Iterable[Decision]) -> dict[tuple[SubjectKind, str], list[Decision]]:
    """The decisions on each subject, by its kind and id."""
    found: dict[tuple[SubjectKind, str], list[Decision]] = {}
    for approval, subject in approvals:
        found.setdefault((subject.kind, subject.id), []).append((approval, subject))
    return found


def _refusal(approval: Approval, author: str | None) -> Ignored:
    """Why an approval can't count as a second person's; sending back is open to everyone."""
    if approval.decision != "approved":
        return ""
    if not author:
        return "author-unknown"
    return "own-approval" if approval.by == author else ""


def _state(approval: Approval, *, matches: bool) -> ApprovalState:
    if approval.decision == "approved":
        return "approved" if matches else "changed"
    return "returned" if matches else "draft"
