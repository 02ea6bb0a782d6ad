"""Bringing the forms of a draft within the wanted difficulty, or saying which are not (T37)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.exams.balance import balance, expected_points
from trainer_cli.exams.draft import section_kind
from trainer_cli.exams.forms import form_letter
from trainer_cli.exams.search import GaveUp, Wanted, found_form
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.exams.draft import Candidate, Draft
    from trainer_cli.model.curriculum import Blueprint, DifficultyTarget

STEPS = 20_000
"""Partial forms that a search may try: about a second."""


def difficulty_problems(draft: Draft, blueprint: Blueprint, minima: Sequence[int]) -> list[Problem]:
    """Change the draft until each form's mean difficulty is within the tolerance; what could not be done.

    Exchanges of like questions come first. A form that they leave outside is searched for among its own
    questions and those to spare; for a single form of a small bank this is every choice there is.

    Args:
        draft: forms with exact counts; changed in place.
        blueprint: with the target; none, and nothing is done.
        minima: what the least asked course of a form may give.
    """
    if blueprint.difficulty is None:
        return []
    still_off = [form for form, off in enumerate(balance(draft, blueprint.difficulty)) if off]
    return [
        _problem(draft, form, blueprint, blueprint.difficulty)
        for form in still_off
        if not _replaced(draft, form, blueprint, blueprint.difficulty, minima)
    ]


def _replaced(
    draft: Draft, form: int, blueprint: Blueprint, difficulty: DifficultyTarget, minima: Sequence[int]
) -> bool:
    """Whether a search found another choice for a form; then it is in the draft."""
    own = draft.forms[form]
    free = [*own, *(one for cell in draft.spare.values() for one in cell)]
    for low in minima:
        wanted = _wanted(free, draft.places, blueprint, difficulty, low)
        try:
            found = found_form(wanted, steps=STEPS)
        except GaveUp:
            continue
        if found:
            draft.forms[form] = found
            for one in free:
                draft.spare[one.cell] = [
                    other for other in free if other.cell == one.cell and other not in found
                ]
            return True
    return False


def _wanted(
    free: Sequence[Candidate],
    places: Sequence[Decimal],
    blueprint: Blueprint,
    difficulty: DifficultyTarget,
    low: int,
) -> Wanted:
    full = sum(places, Decimal(0))
    kinds = [section_kind(section) for section in blueprint.sections]
    return Wanted(
        choices=[[one for one in free if one.cell.kind == kind] for kind in kinds],
        counts=[section.count for section in blueprint.sections],
        points=[section.points for section in blueprint.sections],
        courses=blueprint.courses,
        low=low,
        high=low + blueprint.evenness,
        least=full * (difficulty.target - difficulty.tolerance),
        most=full * (difficulty.target + difficulty.tolerance),
    )


def _problem(draft: Draft, form: int, blueprint: Blueprint, difficulty: DifficultyTarget) -> Problem:
    mean = expected_points(draft.places, draft.forms[form]) / sum(draft.places, Decimal(0))
    return Problem(
        code="blueprint-difficulty",
        message=f"form {form_letter(form)}: the nearest choice found has a mean difficulty of {mean:.3f},"
        f" wanted {difficulty.target} ± {difficulty.tolerance}",
        source=blueprint.source.at("difficulty"),
        remedy="approve easier or harder questions, or change the target or the tolerance",
        clause="T37",
    )
