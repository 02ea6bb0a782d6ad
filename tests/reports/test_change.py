from __future__ import annotations

import msgspec

from tests.reports.facts import BANK_STATES, EVENT, EXAM_DAY, FACTS, FIRST_DAY, WORKSPACE
from trainer_cli.reports.change import change_report
from trainer_cli.workspace.lazy import replaced

UNHELD = replaced(FACTS, imports=(), sittings=())
CHANGED = replaced(WORKSPACE, changes={EVENT.id: EVENT}, exams={FACTS.exam.id: UNHELD})


def test_questions_people_and_exams_to_come() -> None:
    # S10
    report = change_report(CHANGED, EVENT, BANK_STATES, EXAM_DAY)
    assert [row.id for row in report.waiting] == ["rules-003"]
    assert [(row.id, row.state) for row in report.others] == [
        ("rules-001", "approved"), ("rules-002", "draft"), ("rules-004", "retired"),
    ]  # fmt: skip
    assert [row.agent for row in report.people] == ["A001", "A002", "A003"]
    assert (report.exams, report.replaced_by) == ((FACTS.exam.id,), "")


def test_a_change_of_the_first_day_met_nobody_trained_and_may_be_replaced() -> None:
    early = msgspec.structs.replace(EVENT, day=FIRST_DAY)
    again = msgspec.structs.replace(EVENT, id="again", supersedes=EVENT.id)
    changed = replaced(CHANGED, changes={EVENT.id: early, "again": again})
    report = change_report(changed, early, BANK_STATES, EXAM_DAY)
    assert (report.people, report.replaced_by, report.exams) == ((), "again", ())
