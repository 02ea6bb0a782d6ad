"""The approved questions can serve each theory exam twice.

An exam needs two forms that share no question, or a resit with other questions (T37, S96); so the bank of
the blueprint's courses needs twice as many approved questions of each type, level and cell as a form takes. Of
the types that a person marks only questions whose rubric is worth the section's points count. A warning, as
approvals are recorded later: write more questions, or have them approved. While none is approved at all, only
the check `question-point` says so, if it is about a course with questions. What is short only together is told by
`trainer curriculum coverage`.

For example, in `curricula/junior/exams/theory.yaml`, with 40 approved questions:

    sections:
      - {type: single, count: 25, points: 1}    # bank-short: 50 single questions are needed for two forms
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.assembling.assembly import task_of
from trainer_cli.assembling.covered import stock
from trainer_cli.assembling.draft import section_kind
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.assembling.asks import Ask
    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.blueprint import Blueprint

NAME = "bank-short"
CLAUSES: tuple[str, ...] = ("T37",)
READS = ("blueprints", "courses", "bank", "approved_bank")

FORMS = 2
"""How many forms the bank must be able to serve at once."""


def problems(facts: Facts) -> Iterator[Problem]:
    """Types, levels and cells of which there are too few approved questions, with the numbers."""
    if _is_unapproved(facts):
        return
    for blueprint in facts.workspace.blueprints.values():
        task = task_of(blueprint, facts.approved_bank, frozenset(), FORMS, 0)
        for one in stock(task):
            kind = one.ask.kind.type if one.ask.kind else one.ask.limit.type
            if one.lacking and not one.ask.even and kind in {"", *TYPES}:
                yield Problem(
                    code="bank-short",
                    message=f"{one.ask}: {one.needed} approved questions are needed for {FORMS} forms,"
                    f" there are {one.there}",
                    source=blueprint.source.at(*_place(blueprint, one.ask)),
                    level="warning",
                    remedy="write more such questions for the exam's courses, and have them approved",
                    clause="T37",
                )


def _is_unapproved(facts: Facts) -> bool:
    """Whether `question-point` says already that nobody has approved anything of the bank."""
    if any(facts.approved_bank.values()):
        return False
    return any(
        one.course.examined and facts.workspace.bank.get(id_) for id_, one in facts.workspace.courses.items()
    )


def _place(blueprint: Blueprint, ask: Ask) -> tuple[str | int, ...]:
    """Where the blueprint asks for it: of a type the first section."""
    if not ask.kind:
        return ask.limit.pointer
    kinds = [section_kind(section) for section in blueprint.sections]
    return "sections", kinds.index(ask.kind)
