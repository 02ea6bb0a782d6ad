from __future__ import annotations

import datetime as dt

from tests.reports.facts import NOTED, PLAN
from trainer_cli.reports.note_list import NoteRow, note_list

OPEN = NoteRow(
    id="A002-note",
    day=dt.date(2026, 2, 10),
    asker="A002",
    about=(PLAN.id, "rules-003"),
    text="這一題為什麼選 B？",
    answers=(),
)


def test_questions_with_their_answers_in_order_of_time() -> None:
    # S32
    answered, is_open = note_list(NOTED, only_open=False).rows
    assert (answered.about, answered.answers) == (("rules",), ("可以，原路退回。",))
    assert is_open == OPEN


def test_only_open_ones() -> None:
    assert note_list(NOTED, only_open=True).rows == (OPEN,)
