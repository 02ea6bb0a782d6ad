"""What a bank lacks for a blueprint, in words that name the cell and the number (T37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.assembling.asks import asks_of, demand_of, kinds_of, needed
from trainer_cli.assembling.clash import clashing
from trainer_cli.assembling.limits import limits_of, questions_of
from trainer_cli.assembling.quotas import course_minima, quotas
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.assembling.asks import Task
    from trainer_cli.assembling.clash import Clash
    from trainer_cli.assembling.flow import Transport
    from trainer_cli.assembling.quotas import Demand
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.text.source import Source

NAMED = 3
"""How many of the poorest courses a message names."""
REMEDY = "write and approve the missing questions, ask for fewer forms, or change the blueprint"


def plain_problems(task: Task) -> list[Problem]:
    """What no choice of questions can keep, as far as counting tells at once.

    First what is short by itself; then types and courses that are short only together, which the flow proves.
    """
    demand = demand_of(task)
    if not course_minima(demand):
        return [_uneven_problem(task.blueprint)]
    if short := [*_short_kinds(task, demand), *_short_courses(task, demand), *_short_limits(task)]:
        return short
    bottleneck = quotas(demand)[1]
    return [_bottleneck_problem(task, demand, bottleneck)] if bottleneck and not task.overlap else []


def shortage_problems(task: Task) -> list[Problem]:
    """Why no choice of questions keeps the counts of a task: what counting tells, else the smallest clash."""
    if plain := plain_problems(task):
        return plain
    clash = clashing(task, asks_of(task))
    return [_clash_problem(task, one, clash) for one in clash] or [unknown_problem(task)]


def _uneven_problem(blueprint: Blueprint) -> Problem:
    """The number of questions can't be spread over the courses, whatever the bank holds."""
    return Problem(
        code="blueprint-uneven",
        message=f"{questions_of(blueprint)} questions can't cover {len(blueprint.courses)} courses with numbers"
        f" that differ by at most {blueprint.evenness}",
        source=blueprint.source.at("evenness"),
        remedy="change the counts of the sections, the list of courses, `by_course`, or `evenness`",
        clause="T37",
    )


def _short_kinds(task: Task, demand: Demand) -> Iterator[Problem]:
    courses = task.blueprint.courses
    for kind, need, approved in zip(kinds_of(task.blueprint), demand.needs, demand.approved, strict=True):
        wanted, there = needed(task, need), sum(approved)
        if there < wanted:
            poorest = sorted(zip(courses, approved, strict=True), key=lambda pair: pair[1])[:NAMED]
            named = ", ".join(f"{course} {number}" for course, number in poorest)
            yield _short(
                task.blueprint.source.at("sections"),
                f"type {kind}: {wanted} needed, {there} approved, {wanted - there} short (forms: {task.forms});"
                f" by course: {named}",
            )


def _short_courses(task: Task, demand: Demand) -> Iterator[Problem]:
    kinds = kinds_of(task.blueprint)
    for index, course in enumerate(task.blueprint.courses):
        wanted = needed(task, demand.stated.get(index, (min(course_minima(demand)), 0))[0])
        approved = [row[index] for row in demand.approved]
        if sum(approved) < wanted:
            named = ", ".join(f"{number} × {kind}" for kind, number in zip(kinds, approved, strict=True))
            yield _short(
                task.blueprint.source.at("courses", index),
                f"course {course}: {wanted} needed, {sum(approved)} approved, {wanted - sum(approved)} short"
                f" (forms: {task.forms}); by type: {named}",
            )


def _short_limits(task: Task) -> Iterator[Problem]:
    """Levels and cells of which there are too few questions by themselves."""
    for limit in limits_of(task.blueprint):
        there = sum(limit.takes(one.cell) for one in task.candidates)
        wanted = needed(task, limit.low)
        if there < wanted and (limit.level or limit.type):
            yield _short(
                task.blueprint.source.at(*limit.pointer),
                f"{limit.name}: {wanted} needed, {there} approved, {wanted - there} short (forms: {task.forms})",
            )


def _bottleneck_problem(task: Task, demand: Demand, bottleneck: Transport) -> Problem:
    """The kinds and courses that are short only together."""
    kinds = list(kinds_of(task.blueprint))
    types = ", ".join(str(kinds[row]) for row in bottleneck.rows)
    courses = ", ".join(task.blueprint.courses[column] for column in bottleneck.columns)
    return _short(
        task.blueprint.source.at("sections"),
        f"type {types}: {bottleneck.short} short in course {courses} (forms: {demand.forms}); the other courses"
        f" give the most that evenness allows",
    )


def _clash_problem(task: Task, one: Clash, clash: list[Clash]) -> Problem:
    """An ask that can't be kept together with others, each of which could be kept without it."""
    others = "; ".join(str(other.ask) for other in clash if other is not one)
    source = task.blueprint.source.at(*one.ask.limit.pointer)
    if one.ask.forbidden:
        return _short(
            source,
            f"pairs that must not stand together: {one.beyond} stand together all the same (forms: {task.forms}),"
            f" together with: {others}",
        )
    if one.beyond:
        return _short(
            source,
            f"{one.ask}: {one.wanted} wanted, {one.beyond} more must be taken (forms: {task.forms}),"
            f" together with: {others}",
        )
    return _short(
        source,
        f"{one.ask}: {one.wanted} wanted, {one.there} approved, {one.lacking} lacking (forms: {task.forms}),"
        f" together with: {others}",
    )


def difficulty_problem(task: Task, beyond: int) -> Problem:
    """No choice of questions comes within the tolerance: every one is `beyond` it, in the unit of the aims."""
    blueprint = task.blueprint
    wanted = blueprint.difficulty
    nearest = task.aims.mean(beyond + task.aims.aims[0].allowed)
    return Problem(
        code="blueprint-difficulty",
        message=f"no choice of questions has a mean difficulty nearer to {wanted and wanted.target} than {nearest:.4f}"
        f" (forms: {task.forms}), allowed is {wanted and wanted.tolerance}",
        source=blueprint.source.at("difficulty"),
        remedy="approve easier or harder questions, or change the target or the tolerance",
        clause="T37",
    )


def unknown_problem(task: Task) -> Problem:
    """No forms were found, and nobody could prove in time that there are none."""
    return Problem(
        code="blueprint-unknown",
        message=f"no choice of questions was found (forms: {task.forms}), nor a proof that there is none",
        source=task.blueprint.source,
        remedy="try another --seed, ask for fewer forms, or allow a larger tolerance",
        clause="T37",
    )


def _short(source: Source, message: str) -> Problem:
    return Problem(code="blueprint-short", message=message, source=source, remedy=REMEDY, clause="T37")
