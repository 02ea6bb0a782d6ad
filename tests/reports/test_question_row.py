from __future__ import annotations

from decimal import Decimal

from tests.reports.facts import WORKSPACE
from trainer_cli.questions import TYPES
from trainer_cli.reports.question_row import QuestionRow, question_row
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.question_state import QuestionStatus

APPROVED = QuestionStatus(state="approved")
QUESTIONS = WORKSPACE.questions


def test_a_question_in_one_line() -> None:
    # T11
    assert question_row(WORKSPACE, QUESTIONS["rules-001"], APPROVED) == QuestionRow(
        id="rules-001",
        course="rules",
        label=TYPES["single"].LABEL,
        point="承諾",
        level="apply",
        difficulty=Decimal("0.8"),
        stem="退款 300 元以上由誰批准？",
        state="approved",
        cause="",
    )


def test_an_unknown_point_keeps_its_id() -> None:
    assert question_row(WORKSPACE, QUESTIONS["rules-002"], APPROVED).point == "rules-p9"
    assert question_row(WORKSPACE, QUESTIONS["rules-003"], APPROVED).point == ""
    without_courses = replaced(WORKSPACE, courses={})
    assert question_row(without_courses, QUESTIONS["rules-001"], APPROVED).point == "rules-p1"
