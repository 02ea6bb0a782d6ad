from __future__ import annotations

import datetime as dt

import msgspec

from tests.reports.facts import FACTS, OPEN_SCORES, SCORES, WORKSPACE
from trainer_cli.reports.exam_list import exam_list
from trainer_cli.reports.progress import progress
from trainer_cli.workspace.lazy import replaced


def test_exams_stand_in_order_of_date() -> None:
    exam = msgspec.structs.replace(FACTS.exam, id="a-later", date=dt.date(2026, 3, 2))
    later = replaced(FACTS, exam=exam)
    workspace = replaced(WORKSPACE, exams={"a-later": later, FACTS.exam.id: FACTS})
    found = exam_list(
        workspace, {"a-later": progress(later, OPEN_SCORES), FACTS.exam.id: progress(FACTS, SCORES)}
    )
    assert [(row.exam.id, row.progress.unmarked) for row in found.rows] == [
        ("junior-2026-02-09-theory", 0),
        ("a-later", 2),
    ]
