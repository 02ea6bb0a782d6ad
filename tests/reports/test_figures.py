from __future__ import annotations

from decimal import Decimal

from tests.reports.facts import FACTS
from tests.reports.golden import RENDERER
from trainer_cli.exams.summary import summary
from trainer_cli.reports.figures import figures_report


def test_figures_without_a_row_a_candidate() -> None:
    report = figures_report(FACTS.exam, 1_000_000, summary({(Decimal(2),): 2}, Decimal(1)))
    assert report.candidates == 1_000_000
    assert report.figures is not None
    assert (report.figures.papers, report.figures.passed) == (2, 2)
    assert report.figures.mean == Decimal(2)
    assert len(report.sections) == 1


def test_without_a_sheet_only_the_number_of_candidates_is_known() -> None:
    report = figures_report(FACTS.exam, 3, summary({}, Decimal(8)))
    assert (report.figures, report.sections) == (None, ())
    text = RENDERER.render("figures", report, "en")
    assert isinstance(text, str)
    assert "| Sheets in  | 0                          |" in text
    assert "Mean" not in text
