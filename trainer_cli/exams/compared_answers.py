"""What people answered in the words of the question, whatever the letters of their forms (T40)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from trainer_cli.exams.sheet_lines import answers_by_item
from trainer_cli.questions import TYPES, order
from trainer_cli.questions.item import BLANK
from trainer_cli.questions.options import plain_text
from trainer_cli.text.characters import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer_cli.model.exam import Form, FormItem, Sheet

RIGHT = ""
"""Stands for every answer that earns all points."""


def compared_items(form: Form) -> list[FormItem]:
    """The items whose answers can be compared: those that are scored from the sheet and not void."""
    return [item for item in form.items if not TYPES[item.type].MARKED and not item.void]


def answer_reader(form: Form) -> Callable[[Sheet], dict[str, str]]:
    """What gives the answers of a sheet of the form: question to `RIGHT`, or to the wrong answer in words.

    Blanks are left out. The same wrong answer has the same words on every form.
    """
    items = compared_items(form)
    in_words = cache(lambda place, answer: _in_words(items[place], answer))

    def read(sheet: Sheet) -> dict[str, str]:
        given = answers_by_item(form, sheet)
        return {
            item.question: in_words(place, given[item.number])
            for place, item in enumerate(items)
            if given[item.number] != BLANK
        }

    return read


def _in_words(item: FormItem, answer: str) -> str:
    if TYPES[item.type].share(item, answer) == 1:
        return RIGHT
    if not item.options:
        return folded(plain_text(answer))
    texts = [_text(item, part) for part in (answer.split() if item.prompts else answer)]
    return "\n".join(texts if item.type == order.NAME else sorted(texts))


def _text(item: FormItem, part: str) -> str:
    """The text of an option's letter, or of a pair like `1B`."""
    number, letter = part[:-1], part[-1]
    return plain_text(f"{item.prompts.get(number, number)}{item.options.get(letter, letter)}")
