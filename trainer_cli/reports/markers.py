"""How far the markers of an exam agree, where several people marked the same answers (T42)."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.marking import marker_totals, settled_marks
from trainer_cli.measuring.agreement import Agreement, agreement
from trainer_cli.model.exam import Exam
from trainer_cli.reports.people import person_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from trainer_cli.model.exam import Mark
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

    Marks = Sequence[Mapping[str, Decimal]]
    """For each answer the points by marker."""

TWO = 2


class MarkerRow(msgspec.Struct, frozen=True, kw_only=True):
    """A marker: how many answers others marked too, and by how many points the marks lie above their mean."""

    marker: str
    name: str
    answers: int
    difference: float


class MarkerPair(msgspec.Struct, frozen=True, kw_only=True):
    """Two markers and how far they agree on the answers that both marked."""

    first: str
    second: str
    agreement: Agreement


class MarkersReport(msgspec.Struct, frozen=True, kw_only=True):
    """The agreement of an exam's markers.

    `answers` were marked by two or more; of these the marks of so many lay `apart` by more than the tolerance.
    Marks of third persons do not count. `agreement` is that of all markers, None while there is no such answer;
    the `pairs` are told where there are more than two markers.
    """

    exam: Exam
    answers: int
    apart: int
    agreement: Agreement | None
    markers: tuple[MarkerRow, ...]
    pairs: tuple[MarkerPair, ...]


def markers_report(workspace: Workspace, facts: ExamFacts) -> MarkersReport:
    """How far the markers agree, in points, over all answers that two or more of them marked."""
    third = {(one.agent, one.item, one.marker) for one in facts.scripts if one.final}
    marks = [mark for mark in facts.marks if (mark.agent, mark.item, mark.marker) not in third]
    first_two = [one for one in facts.scripts if not one.final]
    settled = settled_marks(marks, first_two)
    both = [points for one in settled.values() if len(points := _points(one.marks)) >= TWO]
    names = sorted({marker for points in both for marker in points})
    pairs = tuple(combinations(names, TWO)) if len(names) > TWO else ()
    return MarkersReport(
        exam=facts.exam,
        answers=len(both),
        apart=sum(one.how == "apart" for one in settled.values()),
        agreement=_agreement(both, names) if both else None,
        markers=tuple(_row(workspace, both, name) for name in names),
        pairs=tuple(_pair(both, *pair) for pair in pairs if _of(both, pair)),
    )


def _points(marks: Iterable[Mark]) -> dict[str, Decimal]:
    """Each marker's points for an answer; who contradicts oneself is left out."""
    return {marker: next(iter(found)) for marker, found in marker_totals(marks).items() if len(found) == 1}


def _agreement(marks: Marks, names: Sequence[str]) -> Agreement:
    return agreement([[points.get(name) for name in names] for points in marks])


def _of(marks: Marks, names: Sequence[str]) -> Marks:
    """The answers that all of them marked."""
    return [points for points in marks if all(name in points for name in names)]


def _pair(marks: Marks, first: str, second: str) -> MarkerPair:
    names = (first, second)
    return MarkerPair(first=first, second=second, agreement=_agreement(_of(marks, names), names))


def _row(workspace: Workspace, marks: Marks, marker: str) -> MarkerRow:
    differences = [
        Fraction(points[marker]) - sum(map(Fraction, points.values())) / len(points)
        for points in marks
        if marker in points
    ]
    return MarkerRow(
        marker=marker,
        name=person_name(workspace, marker) if marker else "",
        answers=len(differences),
        difference=float(sum(differences) / len(differences)),
    )
