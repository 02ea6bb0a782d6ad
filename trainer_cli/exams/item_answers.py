"""What was answered to each item of a form, and what it earned: the material of an item analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.exams.earned import earned_points
from trainer_cli.exams.marking import NO_MARK
from trainer_cli.exams.sheet_lines import answers_by_item
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import BLANK
from trainer_cli.questions.options import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from trainer_cli.exams.marking import MarkKey, Settled
    from trainer_cli.model.exam import Form, FormItem, Sheet

TRUE_OR_FALSE = ("T", "F")
"""The options of a statement, which a form does not list."""


class ItemAnswers(NamedTuple):
    """An item with the answer of each sheet, empty where blank; of a written one its points stand for it.

    `worth` maps an answer to its points. `options` are the names of the options, None where an answer is no
    choice of one.
    """

    item: FormItem
    answers: list[str]
    worth: dict[str, Decimal]
    options: tuple[str, ...] | None


def counting_sheets(sheets: Iterable[Sheet], void: Iterable[str]) -> list[Sheet]:
    """The sheets that count, one an agent: none of an agent whose outcome is void, or who has two that differ."""
    found: dict[str, Sheet] = {}
    out = set(void)
    for sheet in sheets:
        first = found.setdefault(sheet.agent, sheet)
        if msgspec.structs.replace(first, row=sheet.row) != sheet:
            out.add(sheet.agent)
    return [sheet for agent, sheet in found.items() if agent not in out]


def item_answers(
    form: Form,
    sheets: Sequence[Sheet],
    settled: Mapping[MarkKey, Settled],
    bank: Mapping[str, Mapping[str, str]],
) -> tuple[list[ItemAnswers], list[str]]:
    """The items of a form that can be analysed, and the questions of those that can't.

    Left out are void items, and written ones of which some answer has no points.

    Args:
        form: with the corrections of its key.
        sheets: of this form.
        settled: what the marks of written answers come to.
        bank: question id to its options in the bank, letter to text: by these letters an option is called,
            so that forms with options in another order add up; by its text where the bank has it no more.
    """
    given = [(sheet.agent, answers_by_item(form, sheet)) for sheet in sheets]
    found, left_out = [], []
    for item in form.items:
        names = _option_names(item, bank.get(item.question, {}))
        one = ItemAnswers(item, [], _worth_of_key(item, names), _options(item, names))
        if not item.void and all(
            _take(one, agent, answers[item.number], settled, names) for agent, answers in given
        ):
            found.append(one)
        else:
            left_out.append(item.question)
    return found, left_out


def _take(
    one: ItemAnswers, agent: str, answer: str, settled: Mapping[MarkKey, Settled], names: Mapping[str, str]
) -> bool:
    """Whether an answer has points; then it is taken."""
    name = "" if answer == BLANK else names.get(answer, answer)
    if not TYPES[one.item.type].MARKED and name in one.worth:
        one.answers.append(name)
        return True
    points = earned_points(one.item, answer, settled.get((agent, one.item.number), NO_MARK))
    if points is None:
        return False
    name = str(points.normalize()) if TYPES[one.item.type].MARKED else name
    one.answers.append(name)
    one.worth[name] = points
    return True


def _option_names(item: FormItem, bank: Mapping[str, str]) -> dict[str, str]:
    """Letter of the form to the name of the option."""
    if not TYPES[item.type].PACKED:
        return {}
    letters = {plain_text(text): letter for letter, text in bank.items()}
    return {letter: letters.get(plain_text(text), text) for letter, text in item.options.items()}


def _worth_of_key(item: FormItem, names: Mapping[str, str]) -> dict[str, Decimal]:
    """What the options in the key earn, also where nobody chose them."""
    return {names.get(letter, letter): item.points for letter in item.key} if TYPES[item.type].PACKED else {}


def _options(item: FormItem, names: Mapping[str, str]) -> tuple[str, ...] | None:
    return (tuple(names.values()) or TRUE_OR_FALSE) if TYPES[item.type].PACKED else None
