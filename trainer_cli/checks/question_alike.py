"""A question that waits for an approval asks nearly the same as another one of the bank.

Two such questions on one form ask a thing twice, and one on the first form gives away the other on the resit
(T37, S10). Questions that wait are compared with the whole bank, all tiers and courses, options and all;
retired ones are left out. A warning from 90 percent of equal characters: retire one of the two, or write the
other's id under `not_with`, which keeps them off the same form. Who approves both has decided, and is not told again.

For example, in `curricula/junior/questions/rules.yaml`:

    - id: rules-031    # question-alike: asks nearly the same as `rules-004` (94 %)
      stem: Who approves a refund above 300 yuan?
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.questions.alike import alike_questions, may_meet
from trainer_cli.questions.likeness import LIKE
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.question_state import settled_first

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "question-alike"
CLAUSES: tuple[str, ...] = ("T37", "S10")
READS = ("questions", "question_statuses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Questions that wait and that are nearly like another one; nothing is compared where none waits."""
    questions, first = settled_first(facts.workspace, facts.question_statuses)
    by_id = facts.workspace.questions
    for one in alike_questions(questions, first, LIKE) if first < len(questions) else ():
        question = by_id[one.question]
        if may_meet(question, by_id[one.other]):
            yield Problem(
                code="question-alike",
                message=f"the question `{one.question}` asks nearly the same as `{one.other}` ({one.like} %)",
                source=question.source.at("stem"),
                level="warning",
                remedy=f"retire one of the two, or keep them apart: `not_with: [{one.other}]`",
                clause="T37",
            )
