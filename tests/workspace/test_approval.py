"""S70: status is computed from approvals and content, never written."""

import datetime as dt
from typing import Literal

from trainer_cli.model.approval import Approval, Subject, SubjectKind
from trainer_cli.model.settings import Step
from trainer_cli.workspace.approval import Decision, Status, approval_status, approvals_by_subject

NOW = "sha256:content-as-it-stands"
OLD = "sha256:content-of-before"


def hour(number: int) -> dt.datetime:
    return dt.datetime(2026, 2, 2, number, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def decision(
    by: str,
    at: int,
    digest: str = NOW,
    outcome: Literal["approved", "returned"] = "approved",
    subject: tuple[SubjectKind, str] = ("plan", "junior-2026-02-09"),
) -> Decision:
    approval = Approval(id=f"{at:02}-{by}", by=by, role="leader", at=hour(at), decision=outcome)
    return approval, Subject(kind=subject[0], id=subject[1], digest=digest)


def status(*decisions: Decision, author: str | None = "TR01", two_person: tuple[Step, ...] = ()) -> Status:
    return approval_status("plan", "junior-2026-02-09", NOW, decisions, author=author, two_person=two_person)


def test_what_nobody_decided_on_is_a_draft() -> None:
    assert status() == Status("draft", None, None, own=False, ignored="")


def test_an_approval_of_this_content_counts() -> None:
    assert status(decision("D01", 9)) == Status("approved", "D01", hour(9))


def test_an_approval_of_other_content_does_not() -> None:
    assert status(decision("D01", 9, OLD)) == Status("changed", "D01", hour(9))


def test_the_newest_decision_counts_in_whatever_order_they_are_read() -> None:
    first, second = decision("D01", 9), decision("D02", 10, OLD)
    assert status(first, second) == status(second, first) == Status("changed", "D02", hour(10))


def test_of_two_decisions_at_the_same_time_the_last_id_counts() -> None:
    first, second = decision("D01", 9), decision("D02", 9, outcome="returned")
    assert status(first, second) == status(second, first) == Status("returned", "D02", hour(9))


def test_decisions_on_other_subjects_do_not_matter() -> None:
    others = [
        decision("D01", 9, subject=("plan", "senior")),
        decision("D01", 9, subject=("lesson", "junior-2026-02-09")),
    ]
    assert status(*others) == Status("draft")


def test_what_was_sent_back_is_a_draft_again_once_it_is_reworked() -> None:
    assert status(decision("D01", 9, outcome="returned")) == Status("returned", "D01", hour(9))
    assert status(decision("D01", 9, OLD, "returned")) == Status("draft", "D01", hour(9))


def test_own_approval_counts_and_is_said() -> None:
    assert status(decision("TR01", 9)) == Status("approved", "TR01", hour(9), own=True)


def test_own_approval_does_not_count_where_two_people_are_asked() -> None:
    assert status(decision("TR01", 9), two_person=("plan",)) == Status("draft", ignored="own-approval")


def test_own_approval_does_not_undo_what_another_person_decided() -> None:
    approved, returned = decision("D01", 9), decision("D01", 9, outcome="returned")
    own = decision("TR01", 10)
    assert status(approved, own, two_person=("plan",)) == Status(
        "approved", "D01", hour(9), ignored="own-approval"
    )
    assert status(returned, own, two_person=("plan",)) == Status(
        "returned", "D01", hour(9), ignored="own-approval"
    )


def test_everything_before_a_decision_that_counts_is_history() -> None:
    assert status(decision("TR01", 9), decision("D01", 10), two_person=("plan",)) == Status(
        "approved", "D01", hour(10)
    )


def test_authors_may_send_their_own_work_back() -> None:
    found = status(decision("D01", 9), decision("TR01", 10, outcome="returned"), two_person=("plan",))
    assert found == Status("returned", "TR01", hour(10))


def test_leaving_out_the_author_is_no_way_around_two_people() -> None:
    found = status(decision("D01", 9), author=None, two_person=("plan",))
    assert found == Status("draft", ignored="author-unknown")


def test_two_people_are_asked_only_for_the_steps_listed() -> None:
    found = status(decision("TR01", 9), two_person=("question", "release"))
    assert found.state == "approved"
    lesson = decision("TR01", 9, subject=("lesson", "rules"))
    steps: tuple[Step, ...] = ("plan", "question", "release")
    assert approval_status("lesson", "rules", NOW, [lesson], author="TR01", two_person=steps).own


def test_decisions_are_found_by_subject() -> None:
    first, second = decision("D01", 9), decision("D02", 10)
    other = decision("D01", 9, subject=("question", "rules-001"))
    assert approvals_by_subject([first, other, second]) == {
        ("plan", "junior-2026-02-09"): [first, second],
        ("question", "rules-001"): [other],
    }
