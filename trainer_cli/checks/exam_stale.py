"""An exam to come holds no question that a change touches or that was retired.

A new product, platform rule or process may make a question wrong that was right when the forms were frozen
(S10). The forms stay as they are, so this warns until the exam is held: review the questions, and make the
exam anew if one of them is wrong now. An approval of the very content that stands on the form ends the warning.

For example, after `trainer change add` named the point of `rules-001`, which stands on form A:

    date: 2026-02-12    # exam-stale-change: the change `2026-02-10-platform-rule` touches questions of this exam
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.found import Found
from trainer_cli.exams.stale import stale_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "exam-stale"
CLAUSES: tuple[str, ...] = ("S10",)
READS = ("exams", "question_statuses")


def problems(facts: Facts) -> Iterator[Found]:
    """Exams with questions that are touched by a change or retired, until the day of the exam is over."""
    for exam in facts.workspace.exams.values():
        day = exam.exam.date
        for problem in stale_problems(facts.workspace, exam, facts.question_statuses, day):
            yield Found(problem, until=day)
