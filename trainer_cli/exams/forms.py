"""Freezing a form: the questions in their final order, with the key in the letters of that form."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from msgspec.structs import replace

from trainer_cli.model.exam import Form
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name
from trainer_cli.questions.shuffle import seeded, shuffled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.model.question import Question
    from trainer_cli.model.section import BlueprintSection

ALPHABET = 26


def form_letter(index: int) -> str:
    """The name of a form by its index from 0: A … Z, then AA, AB …."""
    letter = chr(ord("A") + index % ALPHABET)
    return letter if index < ALPHABET else form_letter(index // ALPHABET - 1) + letter


def frozen_form(
    exam_id: str,
    letter: str,
    questions: Sequence[Question],
    sections: Sequence[BlueprintSection],
    *,
    seed: int,
    digests: Mapping[str, str],
) -> Form:
    """The frozen form of an exam (T40: each form has an order and a key of its own).

    Args:
        exam_id: the exam's id.
        letter: the form's name.
        questions: section after section, as `assembled` returns them.
        sections: the blueprint's sections; their order stays, questions are shuffled inside each, options
            inside each question. Their credit goes to the items.
        seed: the exam's seed; with exam and letter it decides every order.
        digests: question id to the digest of its whole content.

    Raises:
        ValueError: the questions are not exactly those that the sections ask for.
    """
    random = seeded(seed, exam_id, letter)
    numbers = count(1)
    left = list(questions)
    items = []
    for section in sections:
        chosen, left = left[: section.count], left[section.count :]
        if [type_name(question) for question in chosen] != [section.type] * section.count:
            raise ValueError(f"section {section.type} needs {section.count} questions of its type")
        frozen = (
            TYPES[section.type].frozen(
                question,
                number=next(numbers),
                points=section.points,
                digest=digests[question.id],
                random=random,
            )
            for question in shuffled(chosen, random)
        )
        items += [replace(item, credit=section.credit, penalty=section.penalty) for item in frozen]
    if left:
        raise ValueError(f"{len(left)} questions belong to no section")
    return Form(exam=exam_id, form=letter, items=tuple(items))
