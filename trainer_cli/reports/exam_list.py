"""All exams with their dates and how far each has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.exam import Exam
from trainer_cli.reports.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.workspace.workspace import Workspace


class ExamRow(msgspec.Struct, frozen=True):
    """An exam and its state."""

    exam: Exam
    progress: Progress


class ExamList(msgspec.Struct, frozen=True):
    """The exams in order of date."""

    rows: tuple[ExamRow, ...]


def exam_list(workspace: Workspace, progress: Mapping[str, Progress]) -> ExamList:
    """The list; `progress` maps every exam's id to how far it has come."""
    exams = sorted(workspace.exams.values(), key=lambda facts: (facts.exam.date, facts.exam.id))
    return ExamList(tuple(ExamRow(facts.exam, progress[facts.exam.id]) for facts in exams))
