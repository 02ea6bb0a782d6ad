"""What the pages of an exam show: the exam, and once they are announced its scores and where the class is weak."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer_cli.reports.exam import exam_report
from trainer_cli.reports.progress import progress
from trainer_cli.reports.scores import score_report
from trainer_cli.workflows.exam_mistakes import mistakes_of_class
from trainer_cli.workflows.exam_scores import exam_scored

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from msgspec import Struct

    from trainer_cli.reports.progress import Progress
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

ExamPages = dict[str, "Callable[[], Struct]"]
"""The name of a report to what makes its record."""


def exam_pages(root: Path, workspace: Workspace, facts: ExamFacts) -> tuple[ExamPages, Progress]:
    """The pages of an exam, which is scored here, once for them all; and how the exam stands."""
    scored = exam_scored(root, workspace.settings, facts)
    state = progress(facts, scored.scores)
    pages: ExamPages = {
        "exam": partial(exam_report, workspace, facts, scored.scores, state),
        "scores": partial(score_report, workspace, facts, scored.scores, state),
        "class_mistakes": partial(mistakes_of_class, workspace, facts, scored),
    }
    return pages, state
