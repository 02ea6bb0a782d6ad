"""The numbers that a theory exam's blueprint asks of courses, levels and cells can be kept together.

What `by_course` and `by_level` ask for must not be more than the questions of a form, nor less where they name
every course or all four levels (T37). A course that has a number of its own, or a cell, is one of the exam's
`courses`; a cell's type has a section. Change what the message names.

For example, in `curricula/junior/exams/theory.yaml`:

    sections:
      - {type: single, count: 25, points: 4}
    by_level: {remember: 20, apply: 10}         # theory-exam-sum: at least 30 of 25 questions are asked for
"""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from trainer_cli.assembling.limits import limits_of, questions_of
from trainer_cli.checks.known import nearest_remedy
from trainer_cli.model.question import CognitiveLevel
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.text.source import Source

NAME = "theory-exam-counts"
CLAUSES: tuple[str, ...] = ("T37",)
READS = ("blueprints",)


def problems(facts: Facts) -> Iterator[Problem]:
    """Sums that can't be, courses and types that the exam does not have."""
    for blueprint in facts.workspace.blueprints.values():
        yield from _sums(blueprint)
        for course in blueprint.by_course:
            yield from _course(blueprint, course, blueprint.source.at("by_course", course, KEY))
        for place, cell in enumerate(blueprint.cells):
            source = blueprint.source.at("cells", place)
            if cell.course is not None:
                yield from _course(blueprint, cell.course, source.at("course"))
            types = [section.type for section in blueprint.sections]
            if cell.type is not None and cell.type not in types:
                yield _problem(
                    "theory-exam-cell-type",
                    f"no section of the exam takes questions of the type `{cell.type}`",
                    source.at("type"),
                    nearest_remedy(cell.type, "section", types),
                )


def _sums(blueprint: Blueprint) -> Iterator[Problem]:
    """Numbers of all courses, or of all levels, that are more or fewer than a form has."""
    total = questions_of(blueprint)
    whole = {"by_course": set(blueprint.courses), "by_level": set(get_args(CognitiveLevel))}
    for name, every in whole.items():
        limits = [one for one in limits_of(blueprint) if one.pointer[0] == name]
        least, most = sum(one.low for one in limits), sum(one.high for one in limits)
        if least > total:
            yield _problem(
                "theory-exam-sum",
                f"`{name}` asks for at least {least} of {total} questions",
                blueprint.source.at(name),
                "ask for less, or for more questions in the sections",
            )
        elif {one.course or one.level for one in limits} >= every and most < total:
            yield _problem(
                "theory-exam-sum",
                f"`{name}` names all there are, and asks for at most {most} of {total} questions",
                blueprint.source.at(name),
                "ask for more, or leave one out, which then gets the rest",
            )


def _course(blueprint: Blueprint, course: str, source: Source) -> Iterator[Problem]:
    if course not in blueprint.courses:
        yield _problem(
            "theory-exam-cell-course",
            f"the course `{course}` is none of the exam's courses",
            source,
            nearest_remedy(course, "course", blueprint.courses),
        )


def _problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    return Problem(code=code, message=message, source=source, remedy=remedy, clause="T37")
