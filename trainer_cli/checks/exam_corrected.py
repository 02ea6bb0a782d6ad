"""Corrections of keys agree with one another, and name what is on the forms.

A correction replaces the key of a question for everybody who sat (T43). Where two of them say different things
of one question, as after a merge of two branches, neither counts, and no results are released until one more
correction replaces both. A correction that names a question, or a form, that the exam does not have corrects
nothing; one that names no answer for a form with the question would correct half of the papers; and one whose
answer nobody can give would take the points from everybody.

For example, in `records/corrections/junior-2026-02-09-theory/2026-02-11-rules-001/correction.yaml`:

    question: rules-999    # exam-corrected-unknown: the exam has no question `rules-999`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.corrected import dispute_problems
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.exam import Correction, FormItem
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import ExamFacts

NAME = "exam-corrected"
CLAUSES: tuple[str, ...] = ("T43", "S101")
READS = ("exams",)


def problems(facts: Facts) -> Iterator[Problem]:
    """Corrections that contradict each other, and those that do not fit the forms."""
    for exam_facts in facts.workspace.exams.values():
        yield from dispute_problems(exam_facts.corrections)
        yield from _not_fitting(exam_facts)


def _not_fitting(facts: ExamFacts) -> Iterator[Problem]:
    for one in facts.corrections:
        having = {
            name: item
            for name, form in facts.forms.items()
            for item in form.items
            if item.question == one.question
        }
        if not having:
            yield _problem(f"the exam has no question `{one.question}`", one.source.at("question"))
            continue
        for name in sorted(one.keys.keys() - having.keys()):
            yield _problem(f"form {name} has no question `{one.question}`", one.source.at("keys", name))
        for name in sorted(having.keys() - one.keys.keys()) if one.keys else ():
            yield _problem(
                f"`keys` names no answer for form {name}, which has `{one.question}`", one.source.at("keys")
            )
        for name, item in having.items():
            yield from _no_answers(item, name, one)


def _no_answers(item: FormItem, form: str, correction: Correction) -> Iterator[Problem]:
    kind = TYPES[item.type]
    for place, answer in enumerate(correction.keys.get(form, ())):
        if answer not in item.key and (kind.MARKED or kind.read_answer(item, answer) != answer):
            yield _problem(
                f"`{answer}` can't be an answer to item {item.number} of form {form}",
                correction.source.at("keys", form, place),
            )


def _problem(message: str, source: Source) -> Problem:
    return Problem(
        code="exam-corrected-unknown",
        message=message,
        source=source,
        remedy="restore the record with git, or correct anew: trainer exam correct",
        clause="T43",
    )
