"""An exam has somebody who watches over it.

Candidates work alone, and somebody sees to it (T41). A warning while an exam names no invigilator: its
results can't be released without one. Add the invigilators to the exam, or record who watched over it.

For example, in `records/exams/junior-2026-02-09-theory/exam.yaml`:

    invigilators: []    # exam-invigilator: the exam names no invigilator
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.held import invigilated
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "exam-invigilator"
CLAUSES: tuple[str, ...] = ("T41",)
READS = ("exams",)


def problems(facts: Facts) -> Iterator[Problem]:
    """Exams without an invigilator."""
    for exam_facts in facts.workspace.exams.values():
        if not invigilated(exam_facts.exam, exam_facts.sittings, exam_facts.releases):
            yield Problem(
                code="exam-invigilator",
                message="the exam names no invigilator",
                source=exam_facts.exam.source.at("invigilators"),
                level="warning",
                remedy="name those who watch over it",
                clause="T41",
            )
