"""Results that were announced and stand, and what they amount to (T43)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.release import standing_release
from trainer_cli.model.exam import Exam
from trainer_cli.reports.numbers import percent, rounded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.exam import Released
    from trainer_cli.workspace.workspace import ExamFacts


class ExamRow(msgspec.Struct, frozen=True, kw_only=True):
    """An exam in a line; without a release there are no `papers`, and `mean` and `pass_rate` (percent) are None."""

    exam: Exam
    candidates: int
    released: bool
    papers: int
    passed: int
    pass_rate: Decimal | None
    mean: Decimal | None


def announced(facts: ExamFacts) -> tuple[Released, ...]:
    """What the release in force says of each candidate; nothing without one."""
    release = standing_release(facts.releases)
    return facts.released.get(release.id, ()) if release else ()


def exam_row(facts: ExamFacts) -> ExamRow:
    """The exam with the figures of its announced results."""
    sat = [one.points for one in announced(facts) if one.points is not None]
    passed = sum(one.passed is True for one in announced(facts))
    return ExamRow(
        exam=facts.exam,
        candidates=len(facts.candidates),
        released=standing_release(facts.releases) is not None,
        papers=len(sat),
        passed=passed,
        pass_rate=percent(passed, len(sat)) if sat else None,
        mean=rounded(sum(sat, Decimal(0)) / len(sat)) if sat else None,
    )


def exam_rows(exams: Iterable[ExamFacts]) -> tuple[ExamRow, ...]:
    """The exams in order of date."""
    return tuple(exam_row(facts) for facts in sorted(exams, key=lambda one: (one.exam.date, one.exam.id)))
