"""Where an agent's points come from, item by item (T44)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.earned import earned_points
from trainer_cli.exams.marking import NO_MARK, settled_marks
from trainer_cli.exams.sheet_lines import answers_by_item
from trainer_cli.model.exam import GivenMark, ScoreLine
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import BLANK

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.exams.marking import Settled
    from trainer_cli.model.exam import Form, FormItem, Mark, Script, Sheet


def score_lines(
    form: Form,
    sheet: Sheet,
    marks: Iterable[Mark],
    sheet_place: str,
    mark_places: Mapping[str, str] | None = None,
    *,
    scripts: Iterable[Script] = (),
) -> tuple[ScoreLine, ...]:
    """A line for every item of the agent's form, in order.

    Their points add up to the agent's total, once sections with void items are scaled (`voids`).

    Args:
        form: the agent's form, with the corrections of its key.
        sheet: the agent's sheet.
        marks: any marks of the exam; only the agent's are used.
        sheet_place: the original file of the sheet; each line names its row there.
        mark_places: a stored file of marks to the original it was read from; the line of a marked answer
            that stands on paper alone names its row there.
        scripts: which answers were given to which markers.
    """
    answers = answers_by_item(form, sheet)
    place = f"{sheet_place}:{sheet.row}"
    own = settled_marks(
        (mark for mark in marks if mark.agent == sheet.agent),
        (script for script in scripts if script.agent == sheet.agent),
    )
    return tuple(
        _line(
            item, answers[item.number], own.get((sheet.agent, item.number), NO_MARK), place, mark_places or {}
        )
        for item in form.items
    )


def _line(
    item: FormItem, answer: str, settled: Settled, place: str, mark_places: Mapping[str, str]
) -> ScoreLine:
    is_marked = TYPES[item.type].MARKED
    given = sorted(settled.marks, key=lambda mark: (mark.marker, mark.row)) if is_marked else ()
    marks = tuple(_given(mark, mark_places) for mark in given)
    markers = {mark.marker for mark in marks}
    counts = settled.points is not None
    return ScoreLine(
        item=item,
        answer=answer,
        points=earned_points(item, answer, settled),
        answer_place=marks[0].place if marks and counts and answer == BLANK else place,
        marker=markers.pop() if len(markers) == 1 and counts else "",
        marks=marks,
        ruling=settled.how if is_marked else "",
    )


def _given(mark: Mark, mark_places: Mapping[str, str]) -> GivenMark:
    stored = mark.source.path
    return GivenMark(
        marker=mark.marker,
        criterion=mark.criterion,
        points=mark.points,
        reason=mark.reason,
        place=f"{mark_places.get(stored, stored)}:{mark.row}",
    )
