"""Forms as a linear programme: which questions stand in which section of which form (T37).

The model is that of van der Linden, Linear Models for Optimal Test Design (2005): a column says how many
questions of a group stand in a section of a form. Questions of a cell that nobody keeps apart are one group
while only numbers count, so that the programme is small.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.draft import section_kind
from trainer_cli.assembling.programme import ENDLESS, Programme

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from trainer_cli.assembling.asks import Ask, Task
    from trainer_cli.assembling.draft import Candidate

COSTS = 100_000
"""Costs are drawn below it, so that hardly ever two choices of questions cost the same."""


class Spot(NamedTuple):
    """A column: how many questions of a `group` stand in a `section` of a `form`."""

    group: int
    section: int
    form: int


class FormProgramme:
    """The programme of a task, as far as the `asks` that are kept; `relaxed` is one that may fail, at a cost.

    `beyond` are the columns that count the questions of a relaxed ask that are too many.
    With `single` every question is a group of its own, as sums of difficulties need; so is it wherever forms
    may overlap. With `random` every choice gets a cost of its own, so that one choice is the best.
    """

    def __init__(
        self,
        task: Task,
        asks: Sequence[Ask],
        *,
        relaxed: Ask | None = None,
        single: bool = False,
        random: Random | None = None,
    ) -> None:
        self.task = task
        self.programme = Programme()
        self.groups = _groups(task.candidates, single=single or task.overlap > 0)
        self.spots: dict[Spot, int] = {}
        self.beyond: list[int] = []
        self._columns(random)
        self._stock()
        for ask in asks:
            for form in range(task.forms):
                self._ask(ask, form, relaxed=ask == relaxed)

    def _columns(self, random: Random | None) -> None:
        for form in range(self.task.forms):
            for place, section in enumerate(self.task.blueprint.sections):
                for number, group in enumerate(self.groups):
                    if group[0].cell.kind == section_kind(section):
                        cost = int(random.random() * COSTS) if random else 0
                        spot = Spot(number, place, form)
                        self.spots[spot] = self.programme.column(0, len(group), cost=cost)

    def _of(self, group: int, form: int) -> list[tuple[int, int]]:
        """The columns of a group on a form, each once."""
        spots = (Spot(group, place, form) for place in range(len(self.task.blueprint.sections)))
        return [(self.spots[spot], 1) for spot in spots if spot in self.spots]

    def _stock(self) -> None:
        """No more of a group than there are; where forms may overlap, so many for any two of them."""
        forms = range(self.task.forms)
        for number, group in enumerate(self.groups):
            if self.task.overlap:
                for form in forms:
                    self.programme.row(0, 1, self._of(number, form))
            else:
                self.programme.row(0, len(group), [term for form in forms for term in self._of(number, form)])
        if self.task.overlap:
            for pair in combinations(forms, 2):
                self.programme.row(0, self.task.overlap, list(self._shared(*pair)))

    def _shared(self, first: int, second: int) -> Iterator[tuple[int, int]]:
        """For each question a column that is 1 where both forms have it."""
        for number in range(len(self.groups)):
            both = self.programme.column(0, 1)
            terms = [*self._of(number, first), *self._of(number, second), (both, -1)]
            self.programme.row(-ENDLESS, 1, terms)
            yield both, 1

    def _ask(self, ask: Ask, form: int, *, relaxed: bool) -> None:
        if ask.forbidden:
            self._forbidden(form, relaxed=relaxed)
        elif ask.kind:
            for place, section in enumerate(self.task.blueprint.sections):
                if section_kind(section) == ask.kind:
                    terms = [
                        (column, 1)
                        for spot, column in self.spots.items()
                        if (spot.section, spot.form) == (place, form)
                    ]
                    self._between(section.count, section.count, terms, relaxed=relaxed)
        else:
            terms = [
                term
                for number, group in enumerate(self.groups)
                if ask.takes(group[0])
                for term in self._of(number, form)
            ]
            if ask.even:
                terms.append((self._least(form), -1))
                self._between(0, self.task.blueprint.evenness, terms, relaxed=relaxed)
            else:
                self._between(ask.limit.low, ask.limit.high, terms, relaxed=relaxed)

    def _least(self, form: int) -> int:
        """The column of what the least asked course of a form gives, at least 1."""
        spot = Spot(-1, -1, form)
        if spot not in self.spots:
            self.spots[spot] = self.programme.column(1, ENDLESS)
        return self.spots[spot]

    def _between(self, low: int, high: int, terms: list[tuple[int, int]], *, relaxed: bool) -> None:
        """A row; relaxed it may be missed, and every question missing or too many costs 1."""
        if relaxed:
            missing, beyond = (self.programme.column(0, ENDLESS, cost=1) for _ in range(2))
            terms = [*terms, (missing, 1), (beyond, -1)]
            self.beyond.append(beyond)
        self.programme.row(low, high, terms)

    def _forbidden(self, form: int, *, relaxed: bool) -> None:
        place = {group[0].id: number for number, group in enumerate(self.groups)}
        for number, group in enumerate(self.groups):
            for other in sorted(group[0].apart & place.keys()):
                if place[other] > number:
                    terms = [*self._of(number, form), *self._of(place[other], form)]
                    self._between(0, 1, terms, relaxed=relaxed)

    def aim(self, *, nearest: bool = False) -> None:
        """Hold every form to the aims; with `nearest` as near as can be, at the cost of the worst distance.

        The distance is in the unit of the aims; what is allowed is not counted.
        """
        beyond = self.programme.column(0, ENDLESS, cost=1, loose=True) if nearest else None
        for form in range(self.task.forms):
            for index, aim in enumerate(self.task.aims.aims):
                terms = list(self._sum(index, form))
                for sign in (1, -1):
                    row = [(column, sign * factor) for column, factor in terms]
                    if beyond is not None:
                        row.append((beyond, -1))
                    self.programme.row(-ENDLESS, sign * aim.wanted + aim.allowed, row)

    def _sum(self, index: int, form: int) -> Iterator[tuple[int, int]]:
        starts = _starts(self.task)
        for spot, column in self.spots.items():
            if spot.form == form and spot.group >= 0:
                points = self.task.aims.places[starts[spot.section]]
                yield column, points * self.groups[spot.group][0].values[index]

    def forms(self, values: Sequence[int]) -> list[list[Candidate]]:
        """The forms that the columns' values mean, section after section; of a group the first ones first."""
        left = [list(group) for group in self.groups]
        forms: list[list[Candidate]] = []
        for form in range(self.task.forms):
            if self.task.overlap:
                left = [list(group) for group in self.groups]
            forms.append(
                [
                    left[number].pop(0)
                    for place in range(len(self.task.blueprint.sections))
                    for number in range(len(self.groups))
                    for _ in range(self._value(values, Spot(number, place, form)))
                ]
            )
        return forms

    def _value(self, values: Sequence[int], spot: Spot) -> int:
        return values[self.spots[spot]] if spot in self.spots else 0


def _groups(candidates: Sequence[Candidate], *, single: bool) -> list[list[Candidate]]:
    """The questions of a cell together, those that others must not stand with alone."""
    groups: dict[object, list[Candidate]] = {}
    for one in candidates:
        groups.setdefault(one.id if single or one.apart else one.cell, []).append(one)
    return list(groups.values())


def _starts(task: Task) -> list[int]:
    """The first place of each section."""
    counts = [section.count for section in task.blueprint.sections]
    return [sum(counts[:place]) for place in range(len(counts))]
