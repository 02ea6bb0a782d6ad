from __future__ import annotations

import msgspec

from tests.reports.facts import ATTENDED, FACTS, WORKSPACE
from trainer_cli.model.settings import Eligibility, Policy
from trainer_cli.reports.candidates import BarredRow, CandidateRow, candidates_report
from trainer_cli.workspace.lazy import replaced


def test_candidates_stand_where_the_day_of_the_exam_puts_them() -> None:
    # T41
    report = candidates_report(WORKSPACE, FACTS)
    assert report.invigilators == ("羅啟明",)
    assert report.rows[0] == CandidateRow(
        agent="A001", name="林雨晴", team="west", tier=WORKSPACE.tiers["junior"].name, form="A"
    )
    assert report.rows[2] == CandidateRow(agent="A003", name="張詩涵", team="", tier="", form="B")


def test_who_is_not_eligible_by_attendance_is_listed() -> None:
    # T36
    policy = Policy(eligibility=Eligibility(absent_half_days=1))
    settings = msgspec.structs.replace(ATTENDED.settings, policy=policy)
    workspace = replaced(ATTENDED, settings=settings)
    assert candidates_report(workspace, FACTS).barred == (
        BarredRow(agent="A003", name="張詩涵", absent=2, late=0, leave=0),
    )
    unplanned = replaced(workspace, plans={})
    assert len(candidates_report(unplanned, FACTS).barred) == 1
