"""How near to the wanted mean difficulty any choice of questions could come, proven without a solver (T37).

Two simple proofs. Sums move in steps: every exchange changes a form's sum by a multiple of the greatest common
divisor of points × differences of difficulty, so that only sums in these steps can be reached. And sums have
ends: all forms together can't have fewer points than with the hardest questions, nor more than with the easiest.
The larger distance counts. What no proof of these forbids may still be out of reach.
"""

from __future__ import annotations

from itertools import accumulate
from math import gcd
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.draft import section_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from trainer_cli.assembling.asks import Task
    from trainer_cli.assembling.draft import Draft, Kind


Choice = tuple[int, int, list[int]]
"""Of a section the points of a place, how many places it has, and the difficulties to choose from."""


class Distance(NamedTuple):
    """How far the worst form's mean difficulty is from the target, and the least that could be, proven."""

    worst: Decimal
    least: Decimal


def distance(task: Task, draft: Draft) -> Distance | None:
    """The distance of a draft's worst form; None where the blueprint has no target."""
    if not task.aims.aims:
        return None
    choices = list(_choices(task))
    least = max(_step_distance(task, choices), _end_distance(task, choices))
    return Distance(task.aims.farthest(draft), task.aims.mean(least))


def _choices(task: Task) -> Iterator[Choice]:
    """The choice of each section, difficulties in order."""
    place = 0
    values: dict[Kind, list[int]] = {section_kind(section): [] for section in task.blueprint.sections}
    for one in task.candidates:
        values[one.cell.kind].append(one.values[0])
    ordered = {kind: sorted(numbers) for kind, numbers in values.items()}
    for section in task.blueprint.sections:
        yield task.aims.places[place], section.count, ordered[section_kind(section)]
        place += section.count


def _step_distance(task: Task, choices: Sequence[Choice]) -> int:
    """The distance from what is wanted to the nearest sum in steps."""
    wanted, step, anyone = task.aims.aims[0].wanted, 0, 0
    for points, count, values in choices:
        step = gcd(step, *{points * (value - values[0]) for value in values})
        anyone += points * count * values[0]
    off = wanted - anyone
    return min(off % step, -off % step) if step else abs(off)


def _end_distance(task: Task, choices: Sequence[Choice]) -> int:
    """The distance from what is wanted to the sums that can be: no form is worse than the mean of all."""
    wanted, low, high = task.aims.aims[0].wanted, 0, 0
    for points, count, values in choices:
        low += points * _mean_end(values, count, task)
        high -= points * _mean_end([-value for value in reversed(values)], count, task)
    return max(0, low - wanted, wanted - high)


def _mean_end(values: Sequence[int], count: int, task: Task) -> int:
    """The least sum of values of a section, a form's part of what all forms have, rounded down.

    Each question counts once where forms must not overlap.
    """
    if task.overlap:
        return sum(values[:count])
    return list(accumulate(values, initial=0))[min(len(values), count * task.forms)] // task.forms
