"""Choosing the questions of an exam's forms by its blueprint (T37): comprehensive, even, and fair.

Counts come from an exact flow, difficulties from exchanges, which find forms at once. What they don't find is
asked of a solver: it finds a choice, or proves that there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from msgspec import structs

from trainer_cli.assembling.aims import aims_of
from trainer_cli.assembling.asks import Task, kinds_of
from trainer_cli.assembling.bound import Distance, distance
from trainer_cli.assembling.covered import Covered, coverage
from trainer_cli.assembling.draft import Candidate, Cell, question_kind
from trainer_cli.assembling.drafting import drafted
from trainer_cli.assembling.limits import uses_levels
from trainer_cli.assembling.proof import proven
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from trainer_cli.assembling.draft import Draft
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.question import Question
    from trainer_cli.text.problem import Problem


class Assembly(NamedTuple):
    """The questions of each form, section after section; where it can't be done, none and the reasons.

    `coverage` has what was wanted and got, ask by ask; `bound` how far the worst form is from the target, and
    the least distance that is proven to be possible at all.
    """

    forms: tuple[tuple[Question, ...], ...]
    problems: tuple[Problem, ...]
    coverage: tuple[Covered, ...] = ()
    bound: Distance | None = None


def assembled(
    blueprint: Blueprint,
    bank: Mapping[str, Sequence[Question]],
    *,
    forms: int,
    seed: int,
    overlap: int = 0,
    exclude: Collection[str] = frozenset(),
    used: Mapping[str, int] | None = None,
) -> Assembly:
    """The questions of `forms` forms.

    Counts of sections, levels and cells are exact, every course of the blueprint is covered, the numbers of
    questions of two courses differ by at most `evenness`, no forbidden pair stands on a form, and mean and
    spread of the expected difficulty, weighted by points, are within their tolerances. A question that a
    person marks fits a section when its rubric adds up to the section's points. Least used questions come
    first: those used more often are looked at only where the others don't do.

    Args:
        blueprint: the table of specifications.
        bank: course to the questions that may be used; pass the approved ones only.
        forms: how many forms, at least 1.
        seed: decides every choice; the same seed and bank give the same forms.
        overlap: how many questions two forms may share at most; they share none where the bank allows it.
        exclude: ids of questions not to be used, such as those that a resitter has seen.
        used: id of a question to the number of forms that it stood on; at the blueprint's limit it rests.
    """
    counts = used or {}
    most = blueprint.exposure.most if blueprint.exposure else None
    resting = {one for one, number in counts.items() if most is not None and number >= most}
    task = task_of(blueprint, bank, resting.union(exclude), forms, overlap)
    random = seeded(seed, blueprint.id)
    for layer in _layers(task, counts):
        if draft := drafted(layer, random):
            return _assembly(task, draft)
    draft, problems = proven(task, random)
    return _assembly(task, draft) if draft else Assembly((), tuple(problems))


def _layers(task: Task, counts: Mapping[str, int]) -> Iterator[Task]:
    """The task with the least used of its questions, then with more and more of them, at last with all."""
    if not counts:
        yield task
        return
    for most in sorted({counts.get(one.id, 0) for one in task.candidates}):
        yield task._replace(candidates=[one for one in task.candidates if counts.get(one.id, 0) <= most])


def _assembly(task: Task, draft: Draft) -> Assembly:
    chosen = tuple(tuple(one.question for one in form) for form in draft.forms)
    return Assembly(chosen, (), coverage(task, draft), distance(task, draft))


def task_of(
    blueprint: Blueprint,
    bank: Mapping[str, Sequence[Question]],
    unwanted: Collection[str],
    forms: int,
    overlap: int,
) -> Task:
    """The task with every question of the bank that some section takes, but the unwanted ones.

    A course that the blueprint names twice counts once.
    """
    blueprint = structs.replace(blueprint, courses=tuple(dict.fromkeys(blueprint.courses)))
    kinds, levels = kinds_of(blueprint), uses_levels(blueprint)
    fitting = [
        (question, Cell(course, kind, question.level if levels else ""))
        for course in blueprint.courses
        for question in bank.get(course, ())
        if question.id not in unwanted and (kind := question_kind(question)) in kinds
    ]
    aims = aims_of(blueprint, (question for question, _ in fitting))
    apart = pairs_apart(question for question, _ in fitting)
    candidates = [
        Candidate(question, cell, aims.values(question), apart.get(question.id, frozenset()))
        for question, cell in fitting
    ]
    return Task(blueprint, forms, overlap, candidates, aims)


def pairs_apart(questions: Iterable[Question]) -> dict[str, frozenset[str]]:
    """The questions that must not stand with others: id to the ids of the others, whichever of two says so."""
    apart: dict[str, set[str]] = {}
    for question in questions:
        for other in question.not_with:
            if other != question.id:
                apart.setdefault(question.id, set()).add(other)
                apart.setdefault(other, set()).add(question.id)
    return {one: frozenset(others) for one, others in apart.items()}
