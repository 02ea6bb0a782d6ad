"""S32: which questions of agents are open, and until when."""

from __future__ import annotations

import datetime as dt

import msgspec

from tests.reports.facts import ANSWER_NOTE, ANSWERED_NOTE, OPEN_NOTE, PLAN, WORKSPACE
from trainer_cli.workspace.notes import answer_due, open_notes, questions_asked

NOTES = (ANSWER_NOTE, OPEN_NOTE, ANSWERED_NOTE)


def test_questions_with_their_answers() -> None:
    assert questions_asked(NOTES) == [(ANSWERED_NOTE, (ANSWER_NOTE,)), (OPEN_NOTE, ())]
    assert open_notes(NOTES) == [OPEN_NOTE]


def test_a_question_is_due_by_the_end_of_its_plan() -> None:
    last = max(day.date for stage in PLAN.stages for day in stage.days)
    assert answer_due(WORKSPACE, OPEN_NOTE) == last == dt.date(2026, 2, 12)
    assert answer_due(WORKSPACE, ANSWERED_NOTE) is None
    assert answer_due(WORKSPACE, msgspec.structs.replace(OPEN_NOTE, plan="gone")) is None
