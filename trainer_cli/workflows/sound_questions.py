"""Questions that may be approved: those in which their type finds nothing wrong (T38)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.question import Question
    from trainer_cli.text.problem import Problem


def sound_questions(questions: Iterable[Question]) -> tuple[list[Question], list[Problem]]:
    """The sound ones of some questions, and what is wrong with the others, such as a missing rubric."""
    sound, problems = [], []
    for question in questions:
        found = list(TYPES[type_name(question)].problems(question))
        problems += found
        if not found:
            sound.append(question)
    return sound, problems
