"""The report says who and what is worth a look, by name and seat (T40)."""

from __future__ import annotations

from tests.reports.facts import FACTS, HALL, WORKSPACE
from tests.reports.samples import SAMPLES
from trainer_cli.exams.seating import seated
from trainer_cli.measuring.familiar import Tally
from trainer_cli.measuring.hurried import Times
from trainer_cli.measuring.likeness import Likeness
from trainer_cli.reports.integrity import IntegrityReport, Known, integrity_report


def test_a_pair_by_name_and_seat() -> None:
    report = SAMPLES["integrity"]
    assert isinstance(report, IntegrityReport)
    (pair,) = report.alike
    seat = {
        one.agent: f"R1 {at.row}-{at.column}"
        for at, one in seated(FACTS.candidates, [HALL], FACTS.exam.seed).items()
    }
    assert (pair.first.agent, pair.first.name, pair.first.seat) == (
        "A001",
        WORKSPACE.agents["A001"].name,
        seat["A001"],
    )
    assert (pair.second.agent, pair.second.seat, pair.neighbours) == ("A003", seat["A003"], True)
    assert (pair.same, pair.wrong, pair.corrected) == (36, 9, 7.6e-6)
    (short,) = report.short
    assert (short.agent, short.name, short.seconds) == ("A003", WORKSPACE.agents["A003"].name, 2700)
    assert (report.share_used, report.share_new) == (150 / 240, 300 / 720)
    (known,) = report.known
    assert (known.question, known.before, known.before_n, known.now_n) == ("rules-001", 0.3, 30, 24)


def test_without_history_and_seats() -> None:
    nothing = Known(Tally(0, 0), Tally(0, 0), 0, [])
    report = integrity_report(
        WORKSPACE,
        "exam",
        [("A999", "A")],
        plan={},
        alike=Likeness(0, 0, ()),
        times=Times(0, None, 30, {}),
        known=nothing,
    )
    assert (report.n, report.share_used, report.share_new, report.usual) == (1, None, None, None)
