from __future__ import annotations

from tests.reports.facts import FACTS, HELD, WORKSPACE
from trainer_cli.reports.incidents import incidents_report


def test_the_log_tells_how_it_was_held_and_what_was_decided() -> None:
    # T39, T41
    report = incidents_report(WORKSPACE, HELD)
    assert report.invigilators == ("羅啟明",)
    assert report.candidates == 3
    [row] = report.sittings
    assert (row.sitting.start, row.sitting.end, row.signed) == ("09:02", "11:30", 2)
    assert row.rooms == (WORKSPACE.rooms["R1"].name, "R9")
    told = [(one.incident.time, one.name, one.incident.decision, one.recorder) for one in report.incidents]
    assert told == [("09:40", "", "open", "羅啟明"), ("10:15", "陳柏宇", "warned", "羅啟明")]


def test_before_the_exam_the_log_is_empty() -> None:
    report = incidents_report(WORKSPACE, FACTS)
    assert (report.sittings, report.incidents) == ((), ())
