"""Where an agent's points come from, item by item (T44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.marking import settled_marks
from trainer_cli.exams.sheet_lines import answers_by_item
from trainer_cli.exams.voids import void_points
from trainer_cli.model.exam import ScoreLine
from trainer_cli.questions import TYPES
from trainer_cli.questions.points import earned

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from trainer_cli.model.exam import Form, FormItem, Mark, Sheet


def score_lines(
    form: Form,
    sheet: Sheet,
    marks: Iterable[Mark],
    sheet_place: str,
    mark_places: Mapping[str, str] | None = None,
) -> tuple[ScoreLine, ...]:
    """A line for every item of the agent's form, in order.

    Their points add up to the agent's total, once sections with void items are scaled (`voids`).

    Args:
        form: the agent's form, with the corrections of its key.
        sheet: the agent's sheet.
        marks: any marks of the exam; only the agent's are used.
        sheet_place: the original file of the sheet; each line names its row there.
        mark_places: a stored file of marks to the original it was read from; the line of a marked answer
            names its row there.
    """
    answers = answers_by_item(form, sheet)
    own = settled_marks(mark for mark in marks if mark.agent == sheet.agent)
    lines = []
    for item in form.items:
        mark = own.get((sheet.agent, item.number)) if TYPES[item.type].MARKED else None
        place = f"{sheet_place}:{sheet.row}"
        if mark is not None:
            stored = mark.source.path
            place = f"{(mark_places or {}).get(stored, stored)}:{mark.row}"
        lines.append(_line(item, answers[item.number], mark, place))
    return tuple(lines)


def _line(item: FormItem, answer: str, mark: Mark | None, place: str) -> ScoreLine:
    points: Decimal | None = earned(item, answer)
    if TYPES[item.type].MARKED:
        points = mark.points if mark else None
    void = void_points(item)
    if void is not None:
        points = void
    marker = mark.marker if mark else ""
    return ScoreLine(item=item, answer=answer, points=points, answer_place=place, marker=marker)
