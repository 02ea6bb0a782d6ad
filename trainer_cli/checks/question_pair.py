"""Questions that must not stand on one form are two questions.

A question may give another one away. Then it names that one under `not_with`, and no form holds both (T37);
it is enough that one of the two says so. A question that names itself could never be asked. Name the other one.

For example, in `curricula/junior/questions/rules.yaml`:

    id: rules-001
    not_with: [rules-001]       # question-pair-self: the question names itself
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "question-pair"
CLAUSES: tuple[str, ...] = ("T37",)
READS = ("questions",)


def problems(facts: Facts) -> Iterator[Problem]:
    """Questions that name themselves."""
    for question in facts.workspace.questions.values():
        for place, other in enumerate(question.not_with):
            if other == question.id:
                yield Problem(
                    code="question-pair-self",
                    message=f"the question `{other}` says that it must not stand with itself",
                    source=question.source.at("not_with", place),
                    remedy="name the other question, or take the id off the list",
                    clause="T37",
                )
