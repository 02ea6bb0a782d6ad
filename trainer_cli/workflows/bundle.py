"""The bundle of a marker (T42): the answers given to one person, under codes, in an order drawn by lot."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.marking import marker_totals
from trainer_cli.exams.marks import shown_points
from trainer_cli.workflows.worksheet import Field, Worksheet
from trainer_cli.workflows.written_answers import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trainer_cli.exams.marking import MarkKey
    from trainer_cli.model.exam import FormItem, Mark, Script
    from trainer_cli.text.scalars import Scalar
    from trainer_cli.workflows.written_answers import WrittenAnswer

MOST_OF_ANSWER = 32_000
"""Characters of an answer that are shown: nearly all that a cell holds."""
FIELDS = (
    Field("code"), Field("number"), Field("stem", width=40), Field("answer", width=60), Field("criterion", width=16),
    Field("anchors", width=30), Field("most", "number"), Field("points", "number", at_most="most", width=8),
    Field("reason", width=30),
)  # fmt: skip
FIELDS_WITH_MARKS = (*FIELDS[:-2], Field("given"), *FIELDS[-2:])
GUIDE = (
    Field("number"), Field("stem", width=40), Field("model", width=40), Field("criterion", width=16),
    Field("most", "number"), Field("anchors", width=30), Field("hints", width=30),
)  # fmt: skip


class _Line(NamedTuple):
    """What a marker gives points for: a criterion of an item, or the whole of one that has no rubric."""

    criterion: str
    most: Scalar
    anchors: str


def bundle_sheet(
    scripts: Iterable[Script],
    answers: Mapping[MarkKey, WrittenAnswer],
    marks: Iterable[Mark],
    *,
    with_marks: bool = False,
) -> Worksheet:
    """A row for each criterion of each answer, item by item and in the order of the codes, which a lot drew.

    Args:
        scripts: what one marker was given; answers that are no more, as of a void paper, are left out.
        answers: the written answers of the exam.
        marks: all marks of the exam; those of the marker stand in the sheet already.
        with_marks: whether the marks of others are shown, to a third person who is to settle them.
    """
    own = [script for script in scripts if (script.agent, script.item) in answers]
    order = sorted(own, key=lambda script: (script.item, script.code))
    given: defaultdict[MarkKey, list[Mark]] = defaultdict(list)
    for mark in marks:
        given[mark.agent, mark.item].append(mark)
    rows: list[dict[str, Scalar]] = []
    for script in order:
        key = script.agent, script.item
        rows += _rows(script, answers[key], given[key], with_marks=with_marks)
    items = {
        _about(answers[script.agent, script.item]): answers[script.agent, script.item].item
        for script in order
    }
    guide = Worksheet("guide", GUIDE, tuple(row for item in items.values() for row in _guide(item)))
    return Worksheet("bundles", FIELDS_WITH_MARKS if with_marks else FIELDS, tuple(rows), beside=(guide,))


def _about(answer: WrittenAnswer) -> tuple[int, str]:
    return answer.item.number, answer.form


def _lines(item: FormItem) -> Sequence[_Line]:
    lines = [_Line(one.criterion, one.points, one.anchors) for one in item.rubric]
    return lines or [_Line("", item.points, "")]


def _rows(
    script: Script, answer: WrittenAnswer, marks: Sequence[Mark], *, with_marks: bool
) -> Iterator[dict[str, Scalar]]:
    own = {mark.criterion: mark for mark in marks if mark.marker == script.marker}
    others = [mark for mark in marks if mark.marker != script.marker]
    for line in _lines(answer.item):
        row: dict[str, Scalar] = {
            "code": script.code,
            "number": str(script.item),
            "stem": shortened(answer.item.stem, MOST_OF_ANSWER),
            "answer": shortened(answer.text, MOST_OF_ANSWER),
            "criterion": line.criterion,
            "anchors": line.anchors,
            "most": line.most,
        }
        if with_marks:
            row["given"] = _given(others, line.criterion)
        mark = own.get(line.criterion)
        yield {**row, "points": mark.points, "reason": mark.reason} if mark else row


def _given(marks: Iterable[Mark], criterion: str) -> str:
    """The points of others for a criterion, or for the whole answer where they gave no others."""
    about = [mark for mark in marks if mark.criterion in {criterion, ""}]
    return shown_points([points for found in marker_totals(about).values() for points in sorted(found)])


def _guide(item: FormItem) -> Iterator[dict[str, Scalar]]:
    for line in _lines(item):
        yield {
            "number": str(item.number),
            "stem": item.stem,
            "model": item.model_answer,
            "criterion": line.criterion,
            "most": line.most,
            "anchors": line.anchors,
            "hints": item.marker_notes,
        }
