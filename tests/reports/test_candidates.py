from __future__ import annotations

from tests.reports.facts import FACTS, WORKSPACE
from trainer_cli.reports.candidates import CandidateRow, candidates_report


def test_candidates_stand_where_the_day_of_the_exam_puts_them() -> None:
    # T41
    report = candidates_report(WORKSPACE, FACTS)
    assert report.invigilators == ("羅啟明",)
    assert report.rows[0] == CandidateRow(
        agent="A001", name="林雨晴", team="west", tier=WORKSPACE.tiers["junior"].name, form="A"
    )
    assert report.rows[2] == CandidateRow(agent="A003", name="張詩涵", team="", tier="", form="B")
