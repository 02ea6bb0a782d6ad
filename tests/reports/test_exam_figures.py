from __future__ import annotations

from decimal import Decimal

from tests.reports.facts import FACTS
from trainer_cli.exams.summary import summary
from trainer_cli.questions import TYPES
from trainer_cli.reports.exam_figures import ExamFigures, SectionMean, exam_figures, section_means

SIX = (Decimal(2), Decimal(0), Decimal(4))
ONE = (Decimal(0), Decimal(0), Decimal(1))


def test_figures_are_rounded_to_two_places() -> None:
    # T42: 6, 6, 1: mean 13/3, deviation of a sample sqrt(25/3)
    assert exam_figures(summary({SIX: 2, ONE: 1}, Decimal(6))) == ExamFigures(
        papers=3, mean=Decimal("4.33"), deviation=Decimal("2.89"), passed=2, pass_rate=Decimal("66.67")
    )


def test_a_single_paper_has_no_deviation_and_no_paper_no_figures() -> None:
    single = exam_figures(summary({SIX: 1}, Decimal(6)))
    assert single is not None
    assert single.deviation is None
    assert exam_figures(summary({}, Decimal(6))) is None


def test_section_means_follow_the_exam() -> None:
    assert section_means(FACTS.exam, summary({SIX: 2, ONE: 1}, Decimal(6))) == (
        SectionMean(label=TYPES["single"].LABEL, mean=Decimal("1.33"), most=Decimal(2)),
        SectionMean(label=TYPES["true_false"].LABEL, mean=Decimal(0), most=Decimal(1)),
        SectionMean(label=TYPES["short"].LABEL, mean=Decimal(3), most=Decimal(5)),
    )
    assert section_means(FACTS.exam, summary({}, Decimal(6))) == ()
