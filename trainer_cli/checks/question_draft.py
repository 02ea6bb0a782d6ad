"""Drafts of a course that still lack what an approved question should have.

A question that came from a spreadsheet often names no point (T11) and cites no paragraph of a handout (T44).
It is a draft until somebody approves it, and no exam takes it before, so this is a warning, one for each
course and field. Add what is missing, then approve the questions.

For example, after an import into `curricula/junior/questions/rules.yaml`:

    - id: rules-031     # question-draft-cite: a draft of the course `rules` has no `cite`
      type: true_false
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.workspace.question_state import WAITING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.question import Question

NAME = "question-draft"
CLAUSES: tuple[str, ...] = ("T11", "T44")
READS = ("bank", "question_statuses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Drafts without point, drafts without citation: a warning for each course, at the first of them."""
    for course, bank in facts.workspace.bank.items():
        drafts = [one for one in bank if facts.question_statuses[one.id].state in WAITING]
        yield from _lacking(
            course, "question-draft-point", "point", "T11", [d for d in drafts if not d.point]
        )
        yield from _lacking(course, "question-draft-cite", "cite", "T44", [d for d in drafts if not d.cite])


def _lacking(
    course: str, code: str, field: str, clause: str, drafts: Sequence[Question]
) -> Iterator[Problem]:
    if drafts:
        yield Problem(
            code=code,
            message=f"drafts of the course `{course}` without `{field}`: {len(drafts)}",
            source=drafts[0].source,
            level="warning",
            remedy=f"add `{field}`: trainer question list --course {course} --waiting",
            clause=clause,
        )
