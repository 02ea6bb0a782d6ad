"""Choosing the questions of an exam's forms by its blueprint (T37): comprehensive, even, and fair."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.difficulty import difficulty_problems
from trainer_cli.exams.draft import Candidate, Cell, Draft, Kind, question_kind, section_kind
from trainer_cli.exams.quotas import Demand, course_minima, quotas
from trainer_cli.exams.shortage import bottleneck_problem, shortages, uneven_problem
from trainer_cli.questions.shuffle import seeded, shuffled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from random import Random

    from trainer_cli.exams.flow import Matrix
    from trainer_cli.model.curriculum import Blueprint
    from trainer_cli.model.question import Question
    from trainer_cli.text.problem import Problem

Stock = dict[Cell, list[Candidate]]


class Assembly(NamedTuple):
    """The questions of each form, section after section; where it can't be done, none and the reasons."""

    forms: tuple[tuple[Question, ...], ...]
    problems: tuple[Problem, ...]


def assembled(
    blueprint: Blueprint, bank: Mapping[str, Sequence[Question]], *, forms: int, seed: int
) -> Assembly:
    """The questions of `forms` forms that share none.

    Counts of the sections are exact, every course of the blueprint is covered, the numbers of questions
    of two courses differ by at most `evenness`, and the mean expected difficulty, weighted by points, is
    within its tolerance. A question that a person marks fits a section when its rubric adds up to the
    section's points.

    Args:
        blueprint: the table of specifications.
        bank: course to the questions that may be used; pass the approved ones only.
        forms: how many forms, at least 1.
        seed: decides every choice; the same seed and bank give the same forms.
    """
    needs = _needs(blueprint)
    kinds = list(needs)
    random = seeded(seed, blueprint.id)
    stock = _stock(blueprint, bank, kinds, random)
    approved = [[len(stock[Cell(course, kind)]) for course in blueprint.courses] for kind in kinds]
    demand = Demand(list(needs.values()), approved, forms, blueprint.evenness)
    minima = course_minima(demand)
    if not minima:
        return Assembly((), (uneven_problem(blueprint),))
    if short := shortages(blueprint, kinds, demand):
        return Assembly((), tuple(short))
    numbers, bottleneck = quotas(demand)
    if bottleneck:
        return Assembly((), (bottleneck_problem(blueprint, kinds, demand, bottleneck),))
    draft = _draft(blueprint, stock, kinds, numbers, random)
    if problems := difficulty_problems(draft, blueprint, minima):
        return Assembly((), tuple(problems))
    return Assembly(tuple(tuple(one.question for one in form) for form in draft.forms), ())


def _needs(blueprint: Blueprint) -> dict[Kind, int]:
    """How many questions of each kind a form takes."""
    needs = Counter[Kind]()
    for section in blueprint.sections:
        needs[section_kind(section)] += section.count
    return dict(needs)


def _stock(
    blueprint: Blueprint, bank: Mapping[str, Sequence[Question]], kinds: Iterable[Kind], random: Random
) -> Stock:
    """The usable questions of each cell, in an order drawn from `random`."""
    stock: Stock = {Cell(course, kind): [] for course in blueprint.courses for kind in kinds}
    for course in blueprint.courses:
        for question in bank.get(course, ()):
            cell = Cell(course, question_kind(question))
            if cell in stock:
                stock[cell].append(Candidate(question, cell))
    return {cell: shuffled(candidates, random) for cell, candidates in stock.items()}


def _draft(
    blueprint: Blueprint, stock: Stock, kinds: Sequence[Kind], numbers: Sequence[Matrix], random: Random
) -> Draft:
    """The forms with the given numbers of questions in each cell, drawn from the stock; it keeps the rest."""
    return Draft(
        places=[section.points for section in blueprint.sections for _ in range(section.count)],
        forms=[_drawn(blueprint, stock, kinds, matrix, random) for matrix in numbers],
        spare=stock,
    )


def _drawn(
    blueprint: Blueprint, stock: Stock, kinds: Sequence[Kind], matrix: Matrix, random: Random
) -> list[Candidate]:
    """One form's questions, taken out of the stock."""
    drawn: dict[Kind, list[Candidate]] = {}
    for kind, row in zip(kinds, matrix, strict=True):
        cells = [stock[Cell(course, kind)] for course in blueprint.courses]
        taken = [cell.pop() for cell, number in zip(cells, row, strict=True) for _ in range(number)]
        drawn[kind] = shuffled(taken, random)
    return [
        drawn[section_kind(section)].pop() for section in blueprint.sections for _ in range(section.count)
    ]
