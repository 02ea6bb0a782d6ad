"""Which item a correction is about, and the answers it names in the letters of every form."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.questions import TYPES
from trainer_cli.questions.item import BLANK
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trainer_cli.model.exam import Form, FormItem

Keys = dict[str, tuple[str, ...]]
"""Form to the answers that are accepted there."""


class Found(NamedTuple):
    """An item, and the name of the form on which it was looked for."""

    form: str
    item: FormItem


def found_item(forms: Mapping[str, Form], given: str, form: str | None = None) -> Found | Problem:
    """The item that somebody means.

    Args:
        forms: the forms of the exam.
        given: its number on the form, or the id of its question.
        form: the form; by default the first, or for an id the first that has the question.
    """
    if given.isdecimal():
        named = form or next(iter(forms))
        items = [Found(named, item) for item in forms[named].items if item.number == int(given)]
        return items[0] if items else _no_number(forms[named], given)
    for name in [form] if form else forms:
        for item in forms[name].items:
            if folded(item.question) == folded(given):
                return Found(name, item)
    return _problem(
        "correction-item",
        f"the question `{given}` is not on the forms {', '.join([form] if form else forms)}",
        "give the number of an item with --form, or the id that trainer exam paper --part key shows",
    )


def accepted_keys(
    forms: Mapping[str, Form], found: Found, answers: Sequence[str], *, also: bool
) -> Keys | Problem:
    """All answers that are accepted from now on, for every form that has the question.

    Args:
        forms: the forms, with the corrections made so far.
        found: the item, and the form whose letters the answers are in.
        answers: as somebody typed them.
        also: the answers accepted so far stay.
    """
    kind = TYPES[found.item.type]
    if kind.MARKED:
        return _problem(
            "correction-marked",
            f"item {found.item.number} of form {found.form} is marked by a person and has no key",
            "void it, or correct the marks: trainer exam mark EXAM FILE --correct",
        )
    read = {answer: kind.read_answer(found.item, answer) for answer in answers}
    wrong = [answer for answer, one in read.items() if one in {None, BLANK}]
    if wrong:
        return _problem(
            "correction-answer",
            f"`{wrong[0]}` can't be an answer to item {found.item.number} of form {found.form}",
            "answer as on a sheet, in the letters of that form; another form: --form",
        )
    given = [one for one in read.values() if one is not None]
    keys = {}
    for name, item in _everywhere(forms, found.item.question):
        new = [_in_letters_of(item, found.item, answer) for answer in given]
        keys[name] = tuple(dict.fromkeys([*item.key, *new] if also else new))
    return keys


def _everywhere(forms: Mapping[str, Form], question: str) -> Iterable[tuple[str, FormItem]]:
    return ((name, item) for name, form in forms.items() for item in form.items if item.question == question)


def _in_letters_of(item: FormItem, known: FormItem, answer: str) -> str:
    """An answer to `known` in the letters and numbers of `item`, the same question on another form."""
    moved: dict[int, str] = {}
    for side, own in ((known.options, item.options), (known.prompts, item.prompts)):
        names = {text: name for name, text in own.items()}
        moved |= {ord(name): names.get(text, name) for name, text in side.items()}
    return TYPES[item.type].read_answer(item, answer.translate(moved)) or answer


def _no_number(form: Form, given: str) -> Problem:
    return _problem(
        "correction-item",
        f"form {form.form} has no item {given}",
        f"its items are 1 to {len(form.items)}; another form: --form",
    )


def _problem(code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, remedy=remedy, clause="T43")
