"""A question is sound by the rules of its type.

Each type has rules that its fields alone can't state: a single choice has two to six options with the
letters A, B, C … in order, no two of them equal, and its answer is one of them; a question that a person
marks has a rubric. A question that breaks them would be scored wrongly or unfairly (T38). Mend what the
message names. That a draft has no rubric yet is a warning: it can't be approved so.

For example, in `curricula/junior/questions/rules.yaml`:

    options: {A: 可以, B: 不可以}
    answer: C           # question-answer: the answer `C` is none of the options
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.problem import Problem

LACKING = ("question-rubric",)
"""What a draft may lack until it is approved: no exam takes it before."""
NAME = "question"
CLAUSES: tuple[str, ...] = ("T38",)
READS = ("questions", "approved_bank")


def problems(facts: Facts) -> Iterator[Problem]:
    """What each type finds in its questions; what a draft may still lack is a warning."""
    approved = {one.id for bank in facts.approved_bank.values() for one in bank}
    for question in facts.workspace.questions.values():
        for found in TYPES[type_name(question)].problems(question):
            may_wait = found.code in LACKING and question.id not in approved
            yield msgspec.structs.replace(found, level="warning") if may_wait else found
