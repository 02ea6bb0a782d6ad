"""A section's policy of credit fits its type, and ticking everything pays nothing.

Only answers with parts can earn a part of the points: those of the types `multiple`, `match` and `order`. A
`penalty` belongs to the policy `net`. Where it is smaller than one divided by the number of a question's wrong
options, ticking every option of a multiple choice earns points; the warning says how many (T38). Change the
type, the `credit` or the `penalty` of the section.

For example, in `curricula/junior/exams/theory.yaml`:

    sections:
      - {type: single, count: 25, points: 1, credit: half}    # credit-no-parts: an answer is right or wrong
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.questions import PARTS, TYPES
from trainer_cli.questions.credit import Parts, credited, part_of
from trainer_cli.questions.multiple import Multiple
from trainer_cli.text.problem import Problem
from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.section import BlueprintSection
    from trainer_cli.text.source import Source

NAME = "credit"
CLAUSES: tuple[str, ...] = ("T38",)
READS = ("blueprints", "bank")


def problems(facts: Facts) -> Iterator[Problem]:
    """What is wrong with the policies of the sections of all blueprints."""
    for blueprint in facts.workspace.blueprints.values():
        for place, section in enumerate(blueprint.sections):
            source = blueprint.source.at("sections", place)
            yield from _policy(section, source)
            if section.type == "multiple" and section.credit == "net" and section.penalty is not None:
                yield from _penalty(section, section.penalty, source, _multiples(facts, blueprint))


def _policy(section: BlueprintSection, source: Source) -> Iterator[Problem]:
    if section.type in TYPES and section.type not in PARTS and section.credit != "exact":
        yield Problem(
            code="credit-no-parts",
            message=f"the credit `{section.credit}` needs answers with parts; those of `{section.type}` have none",
            source=source.at("credit"),
            remedy=f"remove `credit`, or use a type with parts: {', '.join(PARTS)}",
            clause="T38",
        )
    if section.penalty is not None and section.credit != "net":
        yield Problem(
            code="credit-penalty-unused",
            message=f"the penalty is not used by the credit `{section.credit}`",
            source=source.at("penalty"),
            remedy="write `credit: net`, or remove `penalty`",
            clause="T38",
        )


def _multiples(facts: Facts, blueprint: Blueprint) -> list[Multiple]:
    """The sound multiple choices that the blueprint can draw from."""
    questions = (one for course in blueprint.courses for one in facts.workspace.bank.get(course, ()))
    return [
        one for one in questions if isinstance(one, Multiple) and not any(TYPES["multiple"].problems(one))
    ]


def _penalty(
    section: BlueprintSection, penalty: Decimal, source: Source, questions: list[Multiple]
) -> Iterator[Problem]:
    """The question of which ticking everything earns most, if it earns anything."""
    paid = {one.id: part_of(section.points, credited(_all_ticked(one), "net", penalty)) for one in questions}
    most = max(paid, key=lambda one: paid[one], default=None)
    if most is not None and paid[most]:
        yield Problem(
            code="credit-penalty-small",
            message=f"with the penalty {scalar_text(penalty)}, ticking every option of `{most}` earns"
            f" {scalar_text(paid[most])} of {scalar_text(section.points)} points",
            source=source.at("penalty"),
            level="warning",
            remedy="raise the penalty, or remove it: then it is 1 divided by the number of wrong options",
            clause="T38",
        )


def _all_ticked(question: Multiple) -> Parts:
    rights = len(question.answer)
    wrongs = len(question.options) - rights
    return Parts(rights, wrongs, rights, wrongs)
