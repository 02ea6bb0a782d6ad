"""The figures of a large exam, without a row a candidate (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.exam import Exam
from trainer_cli.reports.exam_figures import ExamFigures, SectionMean, exam_figures, section_means

if TYPE_CHECKING:
    from trainer_cli.exams.summary import Summary


class FiguresReport(msgspec.Struct, frozen=True, kw_only=True):
    """What the sheets amount to; `figures` is None, and there are no sections, while there is no sheet."""

    exam: Exam
    candidates: int
    figures: ExamFigures | None
    sections: tuple[SectionMean, ...]


def figures_report(exam: Exam, candidates: int, summary: Summary) -> FiguresReport:
    """The report of a summary; `candidates` is how many the exam has, with a sheet or without."""
    return FiguresReport(
        exam=exam,
        candidates=candidates,
        figures=exam_figures(summary),
        sections=section_means(exam, summary),
    )
