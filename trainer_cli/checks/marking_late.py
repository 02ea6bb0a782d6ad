"""Written answers are marked in time.

Answers are marked at once, best on the day of the exam (T42): `marking_days` of `trainer.yaml` says how
many working days later is still in time. After that day this warns while sheets that came in lack marks
for written answers; every written answer needs one, also where nothing was written. A void paper is not
marked. Enter the marks and import them.

For example, on 2026-02-13, with 12 sheets of 10 written answers each and 90 marks:

    date: 2026-02-12    # marking-late: 30 of 120 written answers have no mark, due on 2026-02-12
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.due import working_day_after
from trainer_cli.exams.marking import settled_marks
from trainer_cli.exams.outcomes import current_outcomes
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.superseded import sheet_count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.workspace.workspace import ExamFacts

NAME = "marking-late"
CLAUSES: tuple[str, ...] = ("T42",)


def problems(facts: Facts) -> Iterator[Problem]:
    """Exams whose marking was due before today and is not complete."""
    days = facts.workspace.settings.policy.marking_days
    for exam_facts in facts.workspace.exams.values():
        exam = exam_facts.exam
        due = working_day_after(facts.calendar, exam.date, days)
        if due is None or facts.today <= due:
            continue
        wanted, marked = _counts(exam_facts)
        if marked < wanted:
            yield Problem(
                code="marking-late",
                message=f"{wanted - marked} of {wanted} written answers have no mark, due on {due}",
                source=exam.source.at("date"),
                level="warning",
                remedy="enter the marks and import them",
                clause="T42",
            )


def _counts(facts: ExamFacts) -> tuple[int, int]:
    """How many marks the sheets that came in need, and how many there are; void papers left out."""
    outcomes = current_outcomes(facts.outcomes)
    void = {agent for agent, outcome in outcomes.items() if outcome.outcome == "void"}
    written = sum(section.count for section in facts.exam.sections if _is_marked(section.type))
    sheets = sheet_count(facts.imports)
    marks = [agent for agent, _ in settled_marks(facts.marks) if agent not in void]
    return max(0, sheets - len(void)) * written, len(marks)


def _is_marked(type_name: str) -> bool:
    return type_name in TYPES and TYPES[type_name].MARKED
