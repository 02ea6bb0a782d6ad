from __future__ import annotations

import msgspec

from tests.reports.facts import BANK_STATES, EVENT, WORKSPACE
from tests.reports.golden import RENDERER
from trainer_cli.model.approval import Approval, Subject
from trainer_cli.model.diff import FieldChange
from trainer_cli.reports.question_review import question_review
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.question_state import QuestionStatus

QUESTION = WORKSPACE.questions["rules-001"]


def said(status: QuestionStatus) -> str:
    text = RENDERER.render("question_review", question_review(WORKSPACE, QUESTION, status, None), "en")
    assert isinstance(text, str)
    return text


def test_what_changed_since_the_approval() -> None:
    # S10
    before = msgspec.structs.replace(QUESTION, stem="以前")
    status = msgspec.structs.replace(BANK_STATES["rules-003"], digest="new", by="TR01", at=EVENT.at)
    report = question_review(WORKSPACE, QUESTION, status, before)
    assert report.fields == (FieldChange("stem", "以前", QUESTION.stem),)
    assert (report.by, report.events) == ("陳思敏", (EVENT,))


def test_what_is_said_where_there_is_nothing_to_compare() -> None:
    edited = QuestionStatus(
        state="review", cause="edited", digest="new", approved_digest="old", by="TR01", at=EVENT.at
    )
    assert "Git does not have what was approved then" in said(edited)
    assert "The question says what it said then." in said(
        msgspec.structs.replace(edited, cause="event", digest="old")
    )
    assert said(QuestionStatus(state="draft", cause="new")) == "Nobody has approved this question yet.\n\n"


def test_why_it_was_sent_back() -> None:
    acts = tuple(
        (
            Approval(id=note, by="TR01", role="trainer", at=EVENT.at, decision="returned", note=note),
            Subject(kind="question", id=QUESTION.id, digest="d"),
        )
        for note in ("first", "second")
    )
    workspace = replaced(WORKSPACE, approvals=acts)
    status = QuestionStatus(state="draft", cause="returned")
    assert question_review(workspace, QUESTION, status, None).note == "second"
