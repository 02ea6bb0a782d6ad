"""Why a question waits, and what changed in it since it was approved (S10)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.curriculum.differences import field_changes
from trainer_cli.model.bank import ChangeEvent
from trainer_cli.model.diff import FieldChange
from trainer_cli.reports.people import person_name
from trainer_cli.workspace.question_state import Cause

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.question import Question
    from trainer_cli.questions.alike import Alike
    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import Workspace


class AlikeTo(msgspec.Struct, frozen=True):
    """Another question that asks nearly the same, and by how many percent."""

    id: str
    like: int
    stem: str


class QuestionReview(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody who reviews a question should know.

    `note` is the reason with which it was sent back, `by` and `at` belong to the newest approval. `fields` differ
    from what was approved then; None where git does not have that content. `alike` are others that ask nearly the same.
    """

    question: str
    cause: Cause
    note: str
    by: str
    at: dt.datetime | None
    events: tuple[ChangeEvent, ...]
    fields: tuple[FieldChange, ...] | None
    alike: tuple[AlikeTo, ...] = ()


def question_review(
    workspace: Workspace,
    question: Question,
    status: QuestionStatus,
    approved: Question | None,
    alike: Iterable[Alike] = (),
) -> QuestionReview:
    """The review of a question; `approved` is its content when it was approved, None where nobody knows.

    `alike` are the pairs of the bank in which it stands.
    """
    before = question if status.digest == status.approved_digest else approved
    return QuestionReview(
        question=question.id,
        cause=status.cause,
        note=_note(workspace, question) if status.cause == "returned" else "",
        by=person_name(workspace, status.by) if status.by else "",
        at=status.at,
        events=status.events,
        fields=None if before is None else tuple(field_changes(before, question)),
        alike=tuple(_alike_to(workspace, question.id, one) for one in alike),
    )


def _alike_to(workspace: Workspace, question: str, pair: Alike) -> AlikeTo:
    other = pair.other if pair.question == question else pair.question
    return AlikeTo(other, pair.like, workspace.questions[other].stem)


def _note(workspace: Workspace, question: Question) -> str:
    """What was said when the question was last sent back."""
    return next(
        act.note
        for act, subject in reversed(workspace.approvals)
        if (subject.kind, subject.id, act.decision) == ("question", question.id, "returned")
    )
