"""How each item of an exam was answered by all who sat: answers counted, points added up (T44)."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.earned import earned_points
from trainer_cli.exams.marking import NO_MARK
from trainer_cli.exams.sheet_lines import packed_items
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import BLANK

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from trainer_cli.exams.marking import MarkKey, Settled
    from trainer_cli.model.exam import Form, FormItem, Sheet


class ItemTally(NamedTuple):
    """An item of a form: how often each answer was given, and the points that `papers` earned by it.

    `wrong` are the answers that did not earn full marks, blanks among them; none of an item that a person marks.
    `papers` leaves out those whose answer lacks a mark.
    """

    form: str
    item: FormItem
    answers: dict[str, int]
    wrong: dict[str, int]
    earned: Decimal
    papers: int

    @property
    def most(self) -> Decimal:
        """What these papers could have earned."""
        return self.papers * self.item.points


def item_tallies(
    forms: Mapping[str, Form], sheets: Iterable[Sheet], marks: Mapping[MarkKey, Settled]
) -> list[ItemTally]:
    """The tallies of all items that are not void, form by form in their order.

    Args:
        forms: form name to form, with the corrections of its key.
        sheets: one of each candidate who sat.
        marks: what the marks of written answers come to.
    """
    by_form: dict[str, list[Sheet]] = {name: [] for name in forms}
    for sheet in sheets:
        by_form[sheet.form].append(sheet)
    return [
        _tally(form.form, item, answers(item), by_form[name], marks)
        for name, form in forms.items()
        for answers in [_column_of(form, by_form[name])]
        for item in form.items
        if not item.void
    ]


def _column_of(form: Form, sheets: Sequence[Sheet]) -> Callable[[FormItem], Sequence[str]]:
    """A function from an item to its answers on all sheets, `-` where there is none."""
    places = {item.number: place for place, item in enumerate(packed_items(form))}
    packed = "".join([sheet.answers for sheet in sheets])

    def column(item: FormItem) -> Sequence[str]:
        if item.number in places:
            return packed[places[item.number] :: len(places)]
        return [sheet.more.get(item.number, BLANK) for sheet in sheets]

    return column


def _tally(
    form: str,
    item: FormItem,
    given: Sequence[str],
    sheets: Sequence[Sheet],
    marks: Mapping[MarkKey, Settled],
) -> ItemTally:
    answers = _counted(given)
    if not TYPES[item.type].MARKED:
        worth = {one: _points(item, one) for one in answers}
        wrong = {one: count for one, count in answers.items() if worth[one] < item.points}
        earned = sum((worth[one] * count for one, count in answers.items()), Decimal(0))
        return ItemTally(form, item, answers, wrong, earned, len(sheets))
    found = [marks.get((sheet.agent, item.number), NO_MARK).points for sheet in sheets]
    marked = [points for points in found if points is not None]
    return ItemTally(form, item, answers, {}, sum(marked, Decimal(0)), len(marked))


def _counted(given: Sequence[str]) -> dict[str, int]:
    """How often each answer stands there; a text is searched for each of its few letters."""
    if isinstance(given, str):
        return {answer: given.count(answer) for answer in sorted(set(given))}
    return Counter(given)


def _points(item: FormItem, answer: str) -> Decimal:
    """The points of an answer that no person marks."""
    return earned_points(item, answer, NO_MARK) or Decimal(0)
