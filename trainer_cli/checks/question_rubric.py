"""The rubric of a written question adds up to the points that a theory exam gives for its type.

A theory exam takes from the bank only written questions whose rubric is worth exactly the points of a
section (T38: five short answers of 5 points, five analyses of 7). A question whose rubric adds up to
anything else can never be chosen. Correct the points of the criteria. Where no blueprint asks for the
course in that type, nothing is wrong; for a draft it is a warning.

For example, in `curricula/junior/questions/rules.yaml`, with `{type: short, count: 5, points: 5}` in the
blueprint:

    rubric:             # question-rubric-points: the rubric adds up to 4
      - {criterion: 說出期限, points: 2}
      - {criterion: 說出做法, points: 2}
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.assembling.draft import question_kind, section_kind
from trainer_cli.text.problem import Problem
from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from trainer_cli.checks.facts import Facts
    from trainer_cli.workspace.workspace import Workspace

NAME = "question-rubric"
CLAUSES: tuple[str, ...] = ("T38",)
READS = ("bank", "blueprints", "approved_bank")


def problems(facts: Facts) -> Iterator[Problem]:
    """Rubrics that no section of a blueprint of their course could use."""
    for course, questions in facts.workspace.bank.items():
        wanted = _points_by_type(facts.workspace, course)
        approved = {one.id for one in facts.approved_bank.get(course, ())}
        for question in questions:
            kind = question_kind(question)
            points = wanted.get(kind.type, set())
            if kind.points and points and kind.points not in points:
                yield Problem(
                    code="question-rubric-points",
                    message=f"the rubric adds up to {scalar_text(kind.points)} points,"
                    f" a {kind.type} question of the exam is worth {_listed(points)}",
                    source=question.source.at("rubric"),
                    level="error" if question.id in approved else "warning",
                    remedy="change the points of the criteria",
                    clause="T38",
                )


def _points_by_type(workspace: Workspace, course: str) -> dict[str, set[Decimal]]:
    """What the sections of all blueprints with the course give for a question that a person marks."""
    points: dict[str, set[Decimal]] = {}
    for blueprint in workspace.blueprints.values():
        for section in blueprint.sections if course in blueprint.courses else ():
            kind = section_kind(section)
            if kind.points:
                points.setdefault(kind.type, set()).add(kind.points)
    return points


def _listed(points: set[Decimal]) -> str:
    return " or ".join(scalar_text(number) for number in sorted(points))
