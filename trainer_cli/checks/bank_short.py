"""The approved questions can serve each theory exam twice.

An exam needs two forms that share no question, or a resit with other questions (T37, S96); so the bank of
the blueprint's courses needs twice as many approved questions of each type as a form takes. Of the types
that a person marks only questions whose rubric is worth the section's points count. A warning, as
approvals are recorded later: write more questions, or have them approved.

For example, in `curricula/junior/exams/theory.yaml`, with 40 approved questions:

    sections:
      - {type: single, count: 25, points: 1}    # bank-short: 50 single questions are needed for two forms
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer_cli.exams.draft import question_kind, section_kind
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.exams.draft import Kind
    from trainer_cli.model.curriculum import Blueprint

NAME = "bank-short"
CLAUSES: tuple[str, ...] = ("T37",)

FORMS = 2
"""How many forms the bank must be able to serve at once."""


def problems(facts: Facts) -> Iterator[Problem]:
    """Types of which there are too few approved questions, with the numbers."""
    for blueprint in facts.workspace.blueprints.values():
        approved = Counter(
            question_kind(question)
            for course in blueprint.courses
            for question in facts.approved_bank.get(course, ())
        )
        for kind, (place, count) in _needs(blueprint).items():
            if approved[kind] < FORMS * count:
                yield Problem(
                    code="bank-short",
                    message=f"type {kind}: {FORMS * count} approved questions are needed for {FORMS} forms,"
                    f" there are {approved[kind]}",
                    source=blueprint.source.at("sections", place),
                    level="warning",
                    remedy="write more questions of this type for the exam's courses, and have them approved",
                    clause="T37",
                )


def _needs(blueprint: Blueprint) -> dict[Kind, tuple[int, int]]:
    """For each known kind the place of its first section, and how many questions a form takes."""
    needs: dict[Kind, tuple[int, int]] = {}
    for place, section in enumerate(blueprint.sections):
        if section.type not in TYPES:
            continue
        first, count = needs.get(section_kind(section), (place, 0))
        needs[section_kind(section)] = first, count + section.count
    return needs
