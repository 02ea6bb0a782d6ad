"""Where exchanges find no forms: a solver finds them, or proves that there are none (T37)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer_cli.assembling.asks import asks_of
from trainer_cli.assembling.draft import Draft, section_kind
from trainer_cli.assembling.drafting import balanced, spare_of
from trainer_cli.assembling.form_programme import FormProgramme
from trainer_cli.assembling.programme import solved
from trainer_cli.assembling.shortage import (
    difficulty_problem,
    plain_problems,
    shortage_problems,
    unknown_problem,
)
from trainer_cli.questions.shuffle import shuffled

if TYPE_CHECKING:
    from random import Random

    from trainer_cli.assembling.asks import Task
    from trainer_cli.assembling.draft import Candidate
    from trainer_cli.text.problem import Problem

SECONDS = 30
"""The most that one question to the solver may take."""


def proven(task: Task, random: Random) -> tuple[Draft | None, list[Problem]]:
    """Forms that keep everything asked, or why there are none.

    Counts are solved first, which is a small programme; exchanges then do the rest. Only what they leave is
    solved question by question. Every choice has a cost of its own, drawn by lot: the cheapest forms are the
    same ones whatever version of the solver finds them.
    """
    if plain := plain_problems(task):
        return None, plain
    task = task._replace(candidates=shuffled(task.candidates, random))
    programme = FormProgramme(task, asks_of(task), random=random)
    answer = solved(programme.programme, seconds=SECONDS)
    if answer.possible is False:
        return None, shortage_problems(task)
    if answer.values:
        draft = _draft(task, programme.forms(answer.values))
        if balanced(task, draft):
            return draft, []
    return _by_difficulty(task, random)


def _by_difficulty(task: Task, random: Random) -> tuple[Draft | None, list[Problem]]:
    """The same where counts are no obstacle, but difficulties."""
    asks = asks_of(task)
    programme = FormProgramme(task, asks, single=True, random=random)
    programme.aim()
    answer = solved(programme.programme, seconds=SECONDS)
    if answer.values:
        draft = _draft(task, programme.forms(answer.values))
        return (draft, []) if balanced(task, draft) else (None, [unknown_problem(task)])
    if answer.possible is False:
        nearest = FormProgramme(task, asks, single=True)
        nearest.aim(nearest=True)
        least = solved(nearest.programme, seconds=SECONDS)
        if least.values:
            return None, [difficulty_problem(task, round(least.least))]
    return None, [unknown_problem(task)]


def _draft(task: Task, forms: list[list[Candidate]]) -> Draft:
    """The solver's forms as a draft; what several forms share stays."""
    uses = Counter(one.id for form in forms for one in form)
    sections = task.blueprint.sections
    return Draft(
        kinds=[section_kind(section) for section in sections for _ in range(section.count)],
        places=task.aims.places,
        forms=forms,
        spare=spare_of(task.candidates, forms),
        common=frozenset(one for one, number in uses.items() if number > 1),
    )
