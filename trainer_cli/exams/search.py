"""The last resort for one form: trying every choice of questions, with a bound on the work."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.exams.draft import Candidate


LARGEST_FORM = 200
"""Places of the largest form that is searched: no search of a larger one would come to its end."""


class GaveUp(Exception):
    """The bound on the work was reached before every choice was tried."""


@dataclass(frozen=True)
class Wanted:
    """What a form must keep.

    `choices[section]` are the questions that fit a section, `counts[section]` how many it takes,
    `points[section]` the points of each. Every one of `courses` gives `low` to `high` questions; the expected
    points lie from `least` to `most`.
    """

    choices: Sequence[Sequence[Candidate]]
    counts: Sequence[int]
    points: Sequence[Decimal]
    courses: Sequence[str]
    low: int
    high: int
    least: Decimal
    most: Decimal


def found_form(wanted: Wanted, *, steps: int) -> list[Candidate] | None:
    """A form that keeps every bound, section after section; None when there is none.

    Raises:
        GaveUp: more than `steps` partial forms were tried, or the form is too large to try.
    """
    if sum(wanted.counts) > LARGEST_FORM:
        raise GaveUp
    return next(_Search(wanted, steps).forms(0, 0, wanted.counts[0], Decimal(0)), None)


@dataclass
class _Search:
    wanted: Wanted
    steps: int
    picked: list[Candidate] = field(default_factory=list)
    reach: list[list[tuple[Decimal, Decimal]]] = field(init=False)

    def __post_init__(self) -> None:
        self.reach = [_reach(self.wanted, section) for section in range(len(self.wanted.counts))]

    def forms(self, section: int, start: int, left: int, expected: Decimal) -> Iterator[list[Candidate]]:
        """The forms that continue `picked`: `left` more of a section, from its choice `start` on."""
        self.steps -= 1
        if self.steps < 0:
            raise GaveUp
        if not self._promising(section, left, expected):
            return
        if left:
            yield from self._longer(section, start, left, expected)
        elif section + 1 < len(self.wanted.counts):
            yield from self.forms(section + 1, 0, self.wanted.counts[section + 1], expected)
        else:
            yield list(self.picked)

    def _longer(self, section: int, start: int, left: int, expected: Decimal) -> Iterator[list[Candidate]]:
        choices = self.wanted.choices[section]
        for index in range(start, len(choices) - left + 1):
            candidate = choices[index]
            if candidate not in self.picked:
                self.picked.append(candidate)
                more = self.wanted.points[section] * candidate.difficulty
                yield from self.forms(section, index + 1, left - 1, expected + more)
                self.picked.pop()

    def _promising(self, section: int, left: int, expected: Decimal) -> bool:
        """Whether the bounds can still be kept, as far as a glance at sums tells."""
        taken = [candidate.cell.course for candidate in self.picked]
        numbers = [taken.count(course) for course in self.wanted.courses]
        open_places = sum(self.wanted.counts) - len(taken)
        missing = sum(max(0, self.wanted.low - number) for number in numbers)
        fewest, most = self.reach[section][left]
        return (
            missing <= open_places
            and max(numbers) <= self.wanted.high
            and expected + fewest <= self.wanted.most
            and expected + most >= self.wanted.least
        )


def _reach(wanted: Wanted, section: int) -> list[tuple[Decimal, Decimal]]:
    """By open places in a section: the least and most points that these and all later ones bring."""
    later = range(section + 1, len(wanted.counts))
    ends = [_ends(wanted, one)[wanted.counts[one]] for one in later]
    low, high = sum((end[0] for end in ends), Decimal(0)), sum((end[1] for end in ends), Decimal(0))
    return [(low + fewest, high + most) for fewest, most in _ends(wanted, section)]


def _ends(wanted: Wanted, section: int) -> list[tuple[Decimal, Decimal]]:
    values = sorted(wanted.points[section] * candidate.difficulty for candidate in wanted.choices[section])
    return list(
        zip(
            accumulate(values, initial=Decimal(0)),
            accumulate(reversed(values), initial=Decimal(0)),
            strict=True,
        )
    )
