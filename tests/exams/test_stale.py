"""S10: what happened to the questions of an exam that is still to be held."""

from __future__ import annotations

import datetime as dt

from tests.reports.facts import BANK_STATES, EVENT, EXAM_DAY, FACTS, FIRST_DAY, WORKSPACE
from trainer_cli.exams.stale import events_in_exam, is_to_come, stale_problems
from trainer_cli.model.approval import Approval, Subject
from trainer_cli.workspace.lazy import replaced

UNHELD = replaced(FACTS, imports=(), sittings=())
CHANGED = replaced(WORKSPACE, changes={EVENT.id: EVENT})
USED = sorted({item.question for item in FACTS.forms["A"].items})


def test_an_exam_is_to_come_until_somebody_sat_it_or_its_day_is_over() -> None:
    assert is_to_come(UNHELD, EXAM_DAY)
    assert not is_to_come(UNHELD, EXAM_DAY + dt.timedelta(days=1))
    assert not is_to_come(FACTS, FIRST_DAY)


def test_a_change_and_a_retirement_are_told() -> None:
    states = {**BANK_STATES, USED[0]: BANK_STATES["rules-004"]}
    found = list(stale_problems(CHANGED, UNHELD, states, FIRST_DAY))
    assert [(one.code, one.level) for one in found] == [
        ("exam-stale-change", "warning"),
        ("exam-stale-retired", "warning"),
    ]
    assert found[0].message == f"the change `{EVENT.id}` touches questions of this exam: {', '.join(USED)}"
    assert list(stale_problems(CHANGED, FACTS, states, FIRST_DAY)) == []
    kept = dict.fromkeys(BANK_STATES, BANK_STATES["rules-001"])
    assert list(stale_problems(WORKSPACE, UNHELD, kept, FIRST_DAY)) == []


def test_an_approval_of_the_very_content_of_the_form_ends_it() -> None:
    digests = {item.question: item.digest for item in FACTS.forms["A"].items}
    act = Approval(id="a", by="TR01", role="trainer", at=EVENT.at + dt.timedelta(hours=1))
    approvals = tuple((act, Subject(kind="question", id=name, digest=digests[name])) for name in USED[1:])
    again = replaced(CHANGED, approvals=approvals)
    assert events_in_exam(again, UNHELD) == {EVENT.id: USED[:1]}
