"""The life of a question: computed from decisions, change events and the digest of its content, never written."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.model.bank import ChangeEvent
from trainer_cli.questions.item import course_of
from trainer_cli.text.digest import digest_record
from trainer_cli.workspace.approval import approvals_by_subject

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trainer_cli.model.question import Question
    from trainer_cli.workspace.approval import Decision
    from trainer_cli.workspace.workspace import Workspace

QuestionState = Literal["draft", "review", "approved", "retired"]
WAITING: tuple[QuestionState, ...] = ("draft", "review")
"""States in which somebody has to look at a question before an exam may take it."""

Cause = Literal["", "new", "edited", "returned", "event"]
"""Why a question waits: nobody approved it ever, its content changed, it was sent back, or an event names it."""


class QuestionStatus(msgspec.Struct, frozen=True, kw_only=True):
    """Where a question stands in its life.

    `digest` is that of its content as it stands; `approved_digest`, `by` and `at` are those of its newest approval,
    empty and None where there is none. `events` are the change events since then that name it.
    """

    state: QuestionState
    cause: Cause = ""
    digest: str = ""
    approved_digest: str = ""
    by: str | None = None
    at: dt.datetime | None = None
    events: tuple[ChangeEvent, ...] = ()


def approved_questions(workspace: Workspace) -> dict[str, str]:
    """The approved questions, the only ones that an exam takes: id to the digest of their content (T11, S10)."""
    return {
        name: status.digest
        for name, status in question_statuses(workspace).items()
        if status.state == "approved"
    }


def question_statuses(workspace: Workspace) -> dict[str, QuestionStatus]:
    """The status of every question of the bank.

    Questions have no author, so that nobody can show that a second person approved them: where `two_person` lists
    them, no approval counts.
    """
    decisions = approvals_by_subject(workspace.approvals)
    events = standing_events(workspace.changes.values())
    naming = _by_name(events)
    counts = "question" not in workspace.settings.two_person
    return {
        name: _status(question, decisions.get(("question", name), ()), naming, approvals_count=counts)
        for name, question in workspace.questions.items()
    }


def standing_events(events: Iterable[ChangeEvent]) -> list[ChangeEvent]:
    """The change events that no other supersedes, in order of their days."""
    known = list(events)
    gone = {one.supersedes for one in known}
    return sorted((one for one in known if one.id not in gone), key=lambda one: (one.day, one.id))


def names_question(event: ChangeEvent, question: Question) -> bool:
    """Whether a change event concerns a question: by its point, or by its course."""
    return question.point in event.points or course_of(question) in event.courses


def unreviewed_events(workspace: Workspace, question: Question, digest: str) -> list[ChangeEvent]:
    """The change events that name a question and that nobody took into account who approved content of `digest`.

    An approval at the very time of the event counts as one after it.
    """
    approvals = [
        act.at
        for act, subject in workspace.approvals
        if (subject.kind, subject.id, subject.digest, act.decision)
        == ("question", question.id, digest, "approved")
    ]
    since = max(approvals, default=None)
    return [
        one
        for one in standing_events(workspace.changes.values())
        if names_question(one, question) and (since is None or one.at > since)
    ]


def settled_first(workspace: Workspace, statuses: Mapping[str, QuestionStatus]) -> tuple[list[Question], int]:
    """The questions in use, those that are approved before those that wait, and how many are approved."""
    approved = [one for one in workspace.questions.values() if statuses[one.id].state == "approved"]
    waiting = [one for one in workspace.questions.values() if statuses[one.id].state in WAITING]
    return [*approved, *waiting], len(approved)


def _by_name(events: Sequence[ChangeEvent]) -> Mapping[tuple[str, str], list[ChangeEvent]]:
    """The events by each point and course that they name."""
    naming: defaultdict[tuple[str, str], list[ChangeEvent]] = defaultdict(list)
    for event in events:
        for point in event.points:
            naming["point", point].append(event)
        for course in event.courses:
            naming["course", course].append(event)
    return naming


def _status(
    question: Question,
    decisions: Sequence[Decision],
    naming: Mapping[tuple[str, str], list[ChangeEvent]],
    *,
    approvals_count: bool,
) -> QuestionStatus:
    if not decisions:
        return QuestionStatus(state="draft", cause="new")
    mine = sorted(decisions, key=lambda pair: (pair[0].at, pair[0].id))
    digest = digest_record("question", question)
    retirements = [act.decision for act, _ in mine if act.decision in ("retired", "restored")]
    judged = [pair for pair in mine if pair[0].decision in ("approved", "returned") and approvals_count]
    status = _reviewed(question, judged, digest, naming)
    if retirements and retirements[-1] == "retired":
        return msgspec.structs.replace(status, state="retired", cause="", events=())
    return status


def _reviewed(
    question: Question,
    judged: Sequence[Decision],
    digest: str,
    naming: Mapping[tuple[str, str], list[ChangeEvent]],
) -> QuestionStatus:
    """The status by approvals and what was sent back, in order of time; the newest of them counts."""
    approvals = [pair for pair in judged if pair[0].decision == "approved"]
    sent_back = bool(judged) and judged[-1][0].decision == "returned" and judged[-1][1].digest == digest
    if not approvals:
        return QuestionStatus(state="draft", cause="returned" if sent_back else "new", digest=digest)
    act, subject = approvals[-1]
    events = tuple(one for one in _events_of(question, naming) if one.at > act.at)
    is_last = judged[-1][0] is act
    cause: Cause = "returned" if sent_back else "edited" if subject.digest != digest or not is_last else ""
    return QuestionStatus(
        state="review" if cause or events else "approved",
        cause=cause or ("event" if events else ""),
        digest=digest,
        approved_digest=subject.digest,
        by=act.by,
        at=act.at,
        events=events,
    )


def _events_of(
    question: Question, naming: Mapping[tuple[str, str], list[ChangeEvent]]
) -> Iterable[ChangeEvent]:
    """The events that name the point or the course of a question, each once."""
    if not naming:
        return ()
    both = [
        *naming.get(("point", question.point or ""), ()),
        *naming.get(("course", course_of(question)), ()),
    ]
    return {one.id: one for one in both}.values()
