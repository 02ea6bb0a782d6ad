"""S10, T11: draft, review, approved, retired; computed from decisions, change events and content."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.approval import Approval, Subject
from trainer_cli.model.bank import ChangeEvent
from trainer_cli.model.settings import Settings
from trainer_cli.questions.single import Single
from trainer_cli.text.digest import digest_record
from trainer_cli.text.source import Source
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.question_state import (
    QuestionStatus,
    approved_questions,
    names_question,
    question_statuses,
    settled_first,
    standing_events,
    unreviewed_events,
)
from trainer_cli.workspace.workspace import Workspace

if TYPE_CHECKING:
    from trainer_cli.model.approval import DecisionKind
    from trainer_cli.model.question import Question
    from trainer_cli.workspace.approval import Decision

QUESTION = Single(
    id="rules-001",
    stem="?",
    point="rules-p1",
    options={"A": "甲", "B": "乙"},
    answer="A",
    source=Source("curricula/junior/questions/rules.yaml"),
)
NOW = digest_record("question", QUESTION)
OLD = "sha256:before"


def hour(number: int) -> dt.datetime:
    return dt.datetime(2026, 2, 2, number, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def act(decision: DecisionKind, at: int, digest: str = NOW) -> Decision:
    approval = Approval(id=f"{at:02}", by="TR01", role="trainer", at=hour(at), decision=decision)
    return approval, Subject(kind="question", id="rules-001", digest=digest)


def event(
    at: int,
    name: str = "c1",
    supersedes: str | None = None,
    points: tuple[str, ...] = ("rules-p1",),
    courses: tuple[str, ...] = (),
) -> ChangeEvent:
    return ChangeEvent(
        id=name, kind="process", what="新", day=dt.date(2026, 3, 1), at=hour(at), by="TR01",
        points=points, courses=courses, supersedes=supersedes,
    )  # fmt: skip


def workspace(*acts: Decision, events: tuple[ChangeEvent, ...] = ()) -> Workspace:
    return Workspace(
        settings=Settings(name="t"),
        questions={"rules-001": QUESTION},
        approvals=acts,
        changes={one.id: one for one in events},
    )


def status(*acts: Decision, events: tuple[ChangeEvent, ...] = ()) -> QuestionStatus:
    return question_statuses(workspace(*acts, events=events))["rules-001"]


def state(*acts: Decision, events: tuple[ChangeEvent, ...] = ()) -> tuple[str, str]:
    found = status(*acts, events=events)
    return found.state, found.cause


def test_what_nobody_approved_is_a_draft() -> None:
    assert status() == QuestionStatus(state="draft", cause="new")
    assert state(act("returned", 9)) == ("draft", "returned")
    assert state(act("returned", 9, OLD)) == ("draft", "new")


def test_an_approval_of_this_content_counts() -> None:
    assert status(act("approved", 9)) == QuestionStatus(
        state="approved", digest=NOW, approved_digest=NOW, by="TR01", at=hour(9)
    )
    assert approved_questions(workspace(act("approved", 9))) == {"rules-001": NOW}


def test_an_edit_ends_it_and_so_does_sending_back() -> None:
    assert state(act("approved", 9, OLD)) == ("review", "edited")
    assert state(act("approved", 9), act("returned", 10)) == ("review", "returned")
    assert state(act("approved", 9, OLD), act("returned", 10, OLD)) == ("review", "edited")
    assert state(act("approved", 11), act("returned", 10)) == ("approved", "")
    assert approved_questions(workspace(act("approved", 9, OLD))) == {}


def test_a_change_after_the_approval_asks_for_a_review_and_an_approval_clears_it() -> None:
    after, before = event(10), event(8)
    assert state(act("approved", 9), events=(before,)) == ("approved", "")
    found = status(act("approved", 9), events=(after,))
    assert (found.state, found.cause, found.events) == ("review", "event", (after,))
    assert state(act("approved", 9), act("approved", 11), events=(after,)) == ("approved", "")
    assert state(act("approved", 9, OLD), events=(after,)) == ("review", "edited")


def test_a_change_concerns_its_points_and_whole_courses_and_nothing_else() -> None:
    whole, other = event(10, points=(), courses=("rules",)), event(10, points=("rules-p2",))
    assert (names_question(whole, QUESTION), names_question(other, QUESTION)) == (True, False)
    both = event(10, courses=("rules",), points=("rules-p1",))
    assert status(act("approved", 9), events=(both,)).events == (both,)
    assert state(act("approved", 9), events=(other,)) == ("approved", "")


def test_a_change_that_was_replaced_counts_no_more() -> None:
    wrong, right = event(10), event(11, "c2", supersedes="c1", points=("rules-p2",))
    assert standing_events([wrong, right]) == [right]
    assert state(act("approved", 9), events=(wrong, right)) == ("approved", "")


def test_retired_whatever_was_approved_until_it_is_restored() -> None:
    acts = (act("approved", 9), act("retired", 10), act("approved", 11))
    assert state(*acts, events=(event(12),)) == ("retired", "")
    assert state(*acts, act("restored", 12)) == ("approved", "")
    assert state(act("retired", 10)) == ("retired", "")


def test_questions_have_no_author_to_be_told_from_the_approver() -> None:
    two = replaced(workspace(act("approved", 9)), settings=Settings(name="t", two_person=("question",)))
    assert question_statuses(two)["rules-001"].state == "draft"


def test_what_stands_on_a_form_was_reviewed_as_it_stands_there() -> None:
    after = event(10)
    seen = workspace(act("approved", 9), events=(after,))
    assert unreviewed_events(seen, QUESTION, NOW) == [after]
    again = workspace(act("approved", 9, OLD), act("approved", 11), events=(after,))
    assert unreviewed_events(again, QUESTION, NOW) == []
    assert unreviewed_events(again, QUESTION, OLD) == [after]
    assert unreviewed_events(workspace(events=(after,)), QUESTION, NOW) == [after]


def test_those_in_use_with_the_approved_ones_first() -> None:
    names = ("rules-001", "rules-002", "rules-003")
    questions: dict[str, Question] = {name: msgspec.structs.replace(QUESTION, id=name) for name in names}
    all_three = replaced(workspace(), questions=questions)
    states = {
        "rules-001": QuestionStatus(state="draft"),
        "rules-002": QuestionStatus(state="retired"),
        "rules-003": QuestionStatus(state="approved"),
    }
    found, count = settled_first(all_three, states)
    assert ([one.id for one in found], count) == (["rules-003", "rules-001"], 1)
