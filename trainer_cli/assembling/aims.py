"""What forms aim at besides counts: the mean expected difficulty and its spread, in whole numbers (T37).

Difficulties and points are decimals; multiplied by powers of ten they are whole numbers, so that sums are exact
and quick, and two machines never disagree by a rounding.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.assembling.draft import Candidate, Draft
    from trainer_cli.model.blueprint import Blueprint, DifficultyTarget
    from trainer_cli.model.question import Question


class Aim(NamedTuple):
    """A sum over a form's places of points × value that should be `wanted`, and may be off by `allowed`."""

    wanted: int
    allowed: int


class Aims(NamedTuple):
    """The aims of a blueprint, none where it has no target.

    A difficulty is multiplied by `scale`; `places` are the points of each place as whole numbers. Both the mean
    and the spread are `sum / (scale × sum of places)`.
    """

    aims: tuple[Aim, ...]
    scale: int
    places: list[int]
    target: int = 0

    def values(self, question: Question) -> tuple[int, ...]:
        """What a question adds to each aim for every point."""
        value = int(question.difficulty * self.scale)
        return (value, abs(value - self.target))[: len(self.aims)]

    def mean(self, total: int) -> Decimal:
        """A sum as a mean per point, exact to six places."""
        return round(Decimal(total) / (self.scale * sum(self.places)), 6)

    def offsets(self, form: Sequence[Candidate]) -> list[int]:
        """For each aim the sum of a form, less what is wanted."""
        return [
            sum(points * one.values[index] for points, one in zip(self.places, form, strict=True))
            - aim.wanted
            for index, aim in enumerate(self.aims)
        ]

    def excess(self, form: Sequence[Candidate]) -> int:
        """What a form is off by beyond what is allowed, over all aims."""
        return sum(
            max(0, abs(off) - aim.allowed) for off, aim in zip(self.offsets(form), self.aims, strict=True)
        )

    def farthest(self, draft: Draft) -> Decimal:
        """How far the worst form's mean difficulty is from the target."""
        return self.mean(max(abs(self.offsets(form)[0]) for form in draft.forms))


def aims_of(blueprint: Blueprint, questions: Iterable[Question]) -> Aims:
    """The aims of a blueprint for a bank of questions."""
    points = [section.points for section in blueprint.sections for _ in range(section.count)]
    by = _scale(points)
    places = [int(one * by) for one in points]
    target = blueprint.difficulty
    if target is None:
        return Aims((), 1, places)
    numbers = (target.target, target.tolerance, target.spread or Decimal(0), target.spread_tolerance)
    scale = _scale([*numbers, *{one.difficulty for one in questions}])
    return Aims(_aims(target, scale * sum(places)), scale, places, int(target.target * scale))


def _aims(target: DifficultyTarget, whole: int) -> tuple[Aim, ...]:
    mean = Aim(int(target.target * whole), int(target.tolerance * whole))
    if target.spread is None:
        return (mean,)
    return mean, Aim(int(target.spread * whole), int(target.spread_tolerance * whole))


def _scale(numbers: Iterable[Decimal]) -> int:
    """The power of ten that makes whole numbers of all."""
    places = [-int(one.as_tuple().exponent) for one in numbers]
    return int(10 ** max([0, *places]))
