"""Where a class is weak: points, courses and questions, the weakest first, with the commonest wrong answer (T44)."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import BLANK
from trainer_cli.reports.answers import key_in_words
from trainer_cli.reports.course_points import asked
from trainer_cli.reports.numbers import rounded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.exams.tallies import ItemTally
    from trainer_cli.reports.course_points import Asked
    from trainer_cli.workspace.workspace import Workspace

    Counted = tuple[ItemTally, Asked]
    """An item with its course and point."""


class GroupRow(msgspec.Struct, frozen=True, kw_only=True):
    """A point or a course: `share` is the percentage of full marks that `answers` to `questions` earned."""

    id: str
    course: Text
    name: Text
    questions: int
    answers: int
    share: Decimal


class ItemRow(msgspec.Struct, frozen=True, kw_only=True):
    """An item that somebody had wrong: `wrong` is the commonest wrong answer, None where a person marks.

    An empty `wrong` is a blank; `times` of the `papers` gave it.
    """

    form: str
    number: int
    question: str
    stem: str
    point: Text
    key: str
    papers: int
    share: Decimal
    wrong: str | None
    times: int


class ClassMistakes(msgspec.Struct, frozen=True, kw_only=True):
    """The weak places of an exam; questions of no point are in no row of `points`."""

    exam: Exam
    released: bool
    papers: int
    points: tuple[GroupRow, ...]
    courses: tuple[GroupRow, ...]
    items: tuple[ItemRow, ...]


def class_mistakes(
    workspace: Workspace, exam: Exam, tallies: Iterable[ItemTally], *, papers: int, released: bool
) -> ClassMistakes:
    """The report on the tallies of all items of an exam; items without a marked answer say nothing."""
    counted = [(one, asked(workspace, one.item)) for one in tallies if one.papers]
    points: defaultdict[tuple[str, str], list[Counted]] = defaultdict(list)
    courses: defaultdict[str, list[Counted]] = defaultdict(list)
    for one, place in counted:
        courses[place.course].append((one, place))
        if place.point:
            points[place.course, place.point].append((one, place))
    return ClassMistakes(
        exam=exam,
        released=released,
        papers=papers,
        points=_group_rows(points.values(), by_point=True),
        courses=_group_rows(courses.values(), by_point=False),
        items=tuple(
            sorted(
                (_item_row(one, place) for one, place in counted if one.earned < one.most),
                key=lambda row: (row.share, row.form, row.number),
            )
        ),
    )


def _group_rows(groups: Iterable[Sequence[Counted]], *, by_point: bool) -> tuple[GroupRow, ...]:
    rows = []
    for group in groups:
        tallies, places = zip(*group, strict=True)
        place = places[0]
        rows.append(
            GroupRow(
                id=place.point if by_point else place.course,
                course=place.course_name,
                name=place.point_name if by_point else place.course_name,
                questions=len({one.item.question for one in tallies}),
                answers=sum(one.papers for one in tallies),
                share=_share(tallies),
            )
        )
    return tuple(sorted(rows, key=lambda row: (row.share, row.id)))


def _item_row(tally: ItemTally, place: Asked) -> ItemRow:
    item = tally.item
    commonest = sorted(tally.wrong.items(), key=lambda one: (-one[1], one[0]))[:1]
    answer, times = commonest[0] if commonest else (None, 0)
    return ItemRow(
        form=tally.form,
        number=item.number,
        question=item.question,
        stem=item.stem,
        point=place.point_name,
        key=key_in_words(item),
        papers=tally.papers,
        share=_share([tally]),
        wrong="" if answer == BLANK else answer and TYPES[item.type].shown(item, answer),
        times=times,
    )


def _share(group: Iterable[ItemTally]) -> Decimal:
    """Points earned of all that could be, in hundredths."""
    earned, most = Decimal(0), Decimal(0)
    for one in group:
        earned += one.earned
        most += one.most
    return rounded(100 * earned / most)
