"""The figures of an exam, rounded for people (T42)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.reports.numbers import percent, rounded
from trainer_cli.reports.section_labels import section_labels

if TYPE_CHECKING:
    from trainer_cli.exams.summary import Summary
    from trainer_cli.model.exam import Exam


class ExamFigures(msgspec.Struct, frozen=True, kw_only=True):
    """Figures of the papers that are fully marked.

    `mean` and `deviation` (of a sample, None for a single paper) in points, `pass_rate` in percent.
    """

    papers: int
    mean: Decimal
    deviation: Decimal | None
    passed: int
    pass_rate: Decimal


class SectionMean(msgspec.Struct, frozen=True, kw_only=True):
    """The mean points of a section over the papers that are fully marked, and its most possible."""

    label: Text
    mean: Decimal
    most: Decimal


def exam_figures(found: Summary) -> ExamFigures | None:
    """The figures of a summary; None without a paper that is fully marked."""
    if found.mean is None:
        return None
    return ExamFigures(
        papers=found.count,
        mean=rounded(found.mean),
        deviation=None if found.deviation is None else rounded(found.deviation),
        passed=found.passed,
        pass_rate=percent(found.passed, found.count),
    )


def section_means(exam: Exam, found: Summary) -> tuple[SectionMean, ...]:
    """The means of the sections in the exam's order; none without a paper that is fully marked."""
    return tuple(
        SectionMean(
            label=label,
            mean=rounded(mean),
            most=section.count * section.points,
        )
        for label, mean, section in zip(
            section_labels(exam.sections), found.sections, exam.sections, strict=False
        )
    )
