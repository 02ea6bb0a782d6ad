"""What a bank lacks for a blueprint, in words that name the cell and the number (T37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.quotas import course_minima
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.exams.draft import Kind
    from trainer_cli.exams.flow import Transport
    from trainer_cli.exams.quotas import Demand
    from trainer_cli.model.curriculum import Blueprint
    from trainer_cli.text.source import Source

NAMED = 3
"""How many of the poorest courses a message names."""


def uneven_problem(blueprint: Blueprint) -> Problem:
    """The number of questions can't be spread over the courses, whatever the bank holds."""
    count = sum(section.count for section in blueprint.sections)
    return Problem(
        code="blueprint-uneven",
        message=f"{count} questions can't cover {len(blueprint.courses)} courses with numbers that differ by"
        f" at most {blueprint.evenness}",
        source=blueprint.source.at("evenness"),
        remedy="change the counts of the sections, the list of courses, or `evenness`",
        clause="T37",
    )


def shortages(blueprint: Blueprint, kinds: Sequence[Kind], demand: Demand) -> list[Problem]:
    """Every kind, and every course, of which there are too few questions by themselves."""
    return [*_short_kinds(blueprint, kinds, demand), *_short_courses(blueprint, kinds, demand)]


def _short_kinds(blueprint: Blueprint, kinds: Sequence[Kind], demand: Demand) -> Iterator[Problem]:
    for kind, need, approved in zip(kinds, demand.needs, demand.approved, strict=True):
        needed, there = need * demand.forms, sum(approved)
        if there < needed:
            poorest = sorted(zip(blueprint.courses, approved, strict=True), key=lambda pair: pair[1])[:NAMED]
            named = ", ".join(f"{course} {number}" for course, number in poorest)
            yield _short(
                blueprint.source.at("sections"),
                f"type {kind}: {needed} needed, {there} approved, {needed - there} short (forms: {demand.forms});"
                f" by course: {named}",
            )


def _short_courses(blueprint: Blueprint, kinds: Sequence[Kind], demand: Demand) -> Iterator[Problem]:
    needed = demand.forms * min(course_minima(demand))
    for index, course in enumerate(blueprint.courses):
        approved = [row[index] for row in demand.approved]
        if sum(approved) < needed:
            named = ", ".join(f"{kind} {number}" for kind, number in zip(kinds, approved, strict=True))
            yield _short(
                blueprint.source.at("courses", index),
                f"course {course}: {needed} needed, {sum(approved)} approved, {needed - sum(approved)} short"
                f" (forms: {demand.forms}); by type: {named}",
            )


def bottleneck_problem(
    blueprint: Blueprint, kinds: Sequence[Kind], demand: Demand, bottleneck: Transport
) -> Problem:
    """The kinds and courses that are short only together."""
    types = ", ".join(str(kinds[row]) for row in bottleneck.rows)
    courses = ", ".join(blueprint.courses[column] for column in bottleneck.columns)
    return _short(
        blueprint.source.at("sections"),
        f"type {types}: {bottleneck.short} short in course {courses} (forms: {demand.forms}); the other courses"
        f" give the most that evenness allows",
    )


def _short(source: Source, message: str) -> Problem:
    return Problem(
        code="blueprint-short",
        message=message,
        source=source,
        remedy="write and approve the missing questions, ask for fewer forms, or change the blueprint",
        clause="T37",
    )
