"""A question is sound by the rules of its type.

Each type has rules that its fields alone can't state: a single choice has two to six options with the
letters A, B, C … in order, no two of them equal, and its answer is one of them; a question that a person
marks has a rubric. A question that breaks them would be scored wrongly or unfairly (T38). Mend what the
message names.

For example, in `curricula/junior/questions/rules.yaml`:

    options: {A: 可以, B: 不可以}
    answer: C           # question-answer: the answer `C` is none of the options
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.problem import Problem

NAME = "question"
CLAUSES: tuple[str, ...] = ("T38",)


def problems(facts: Facts) -> Iterator[Problem]:
    """What each type finds in its questions."""
    for question in facts.workspace.questions.values():
        yield from TYPES[type_name(question)].problems(question)
