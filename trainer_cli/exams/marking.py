"""What the marks of a written answer come to: one mark, the mean of two, or that of a third person (T42)."""

from __future__ import annotations

from collections import Counter, defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from trainer_cli.model.exam import Mark, Ruling, Script

MarkKey = tuple[str, int]
"""An agent and an item number."""
GivenKey = tuple[str, int, str]
"""An agent, an item number, and the marker where several people mark the answer, else nothing."""


class Settled(NamedTuple):
    """What the marks of an answer come to, and how; no points while they are `missing`, `apart` or `disputed`."""

    how: Ruling
    points: Decimal | None
    marks: tuple[Mark, ...]


NO_MARK = Settled("missing", None, ())


def settled_marks(marks: Iterable[Mark], scripts: Iterable[Script] = ()) -> dict[MarkKey, Settled]:
    """What the marks of each answer come to, of all answers that have marks or were given to markers.

    An answer that one person marks has the points of that mark; where two differ, as after a merge of branches,
    neither counts. An answer that was given to two has the mean of both, exact and not rounded, while they
    differ by no more than its tolerance; else it waits for a third person, whose mark counts alone and is
    `missing` once the answer was given to that person.
    """
    given: defaultdict[MarkKey, list[Mark]] = defaultdict(list)
    allotted: defaultdict[MarkKey, list[Script]] = defaultdict(list)
    for mark in marks:
        given[mark.agent, mark.item].append(mark)
    for script in scripts:
        allotted[script.agent, script.item].append(script)
    return {key: _settled(given.get(key, []), allotted.get(key, [])) for key in {**given, **allotted}}


def markers_of_several(scripts: Iterable[Script]) -> dict[MarkKey, frozenset[str]]:
    """The answers that were given to more than one marker, each with its markers."""
    found: defaultdict[MarkKey, set[str]] = defaultdict(set)
    for script in scripts:
        found[script.agent, script.item].add(script.marker)
    return {key: frozenset(markers) for key, markers in found.items() if len(markers) > 1}


def by_given_key(
    marks: Iterable[Mark], several: Mapping[MarkKey, AbstractSet[str]]
) -> dict[GivenKey, list[Mark]]:
    """Marks by what a second mark would contradict; `several` as `markers_of_several` gives them."""
    found: defaultdict[GivenKey, list[Mark]] = defaultdict(list)
    for mark in marks:
        key = mark.agent, mark.item
        found[(*key, mark.marker if key in several else "")].append(mark)
    return dict(found)


def late_markers(scripts: Iterable[Script], settled: Mapping[MarkKey, Settled]) -> dict[str, tuple[int, int]]:
    """Markers who lack marks, each with how many of how many answers.

    Answers that are settled are not lacking, and those that `settled` leaves out, as of void papers, don't count.
    """
    given: Counter[str] = Counter()
    late: Counter[str] = Counter()
    for script in scripts:
        answer = settled.get((script.agent, script.item))
        if answer is not None:
            given[script.marker] += 1
            done = {mark.marker for mark in answer.marks}
            late[script.marker] += answer.points is None and script.marker not in done
    return {marker: (late[marker], given[marker]) for marker in sorted(given) if late[marker]}


def marker_totals(marks: Iterable[Mark]) -> dict[str, set[Decimal]]:
    """Each marker's points for an answer, criteria added up; several where the marker's own marks differ."""
    parts: defaultdict[str, defaultdict[str, set[Decimal]]] = defaultdict(lambda: defaultdict(set))
    for mark in marks:
        parts[mark.marker][mark.criterion].add(mark.points)
    return {marker: _totals(criteria) for marker, criteria in parts.items()}


def _totals(criteria: Mapping[str, set[Decimal]]) -> set[Decimal]:
    whole = criteria.get("", set())
    rubric = [points for criterion, points in criteria.items() if criterion]
    if not rubric:
        return whole
    return whole | {sum(map(min, rubric), Decimal(0)), sum(map(max, rubric), Decimal(0))}


def _settled(marks: Sequence[Mark], scripts: Sequence[Script]) -> Settled:
    totals = marker_totals(marks)
    third = {script.marker for script in scripts if script.final}
    two = {script.marker for script in scripts if not script.final}
    last = _points_of(third, totals)
    if len(last) == 1:
        return Settled("third", last.pop(), tuple(marks))
    how, points = _of_two(two, totals, scripts) if len(two) > 1 else _of_one(totals)
    if third and points is None:
        how = "disputed" if last else "missing"
    return Settled(how, points, tuple(marks))


def _points_of(markers: AbstractSet[str], totals: Mapping[str, set[Decimal]]) -> set[Decimal]:
    return set().union(*(totals.get(marker, set()) for marker in markers))


def _of_one(totals: Mapping[str, set[Decimal]]) -> tuple[Ruling, Decimal | None]:
    points = _points_of(totals.keys(), totals)
    if not points:
        return "missing", None
    return ("single", points.pop()) if len(points) == 1 else ("disputed", None)


def _of_two(
    markers: AbstractSet[str], totals: Mapping[str, set[Decimal]], scripts: Sequence[Script]
) -> tuple[Ruling, Decimal | None]:
    found = [totals.get(marker, set()) for marker in markers]
    if not all(found):
        return "missing", None
    if any(len(points) > 1 for points in found):
        return "disputed", None
    points = [next(iter(one)) for one in found]
    if max(points) - min(points) > min(script.tolerance for script in scripts):
        return "apart", None
    return "mean", sum(points, Decimal(0)) / len(points)
