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

from trainer_cli.exams.draft import section_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from trainer_cli.exams.asks import Task
    from trainer_cli.exams.draft import Draft


class Distance(NamedTuple):
    """How far the worst form's mean difficulty is from the target, and the least that could be, proven."""

    worst: Decimal
    least: Decimal


def distance(task: Task, draft: Draft) -> Distance | None:
    """The distance of a draft's worst form; None where the blueprint has no target."""
    if not task.aims.aims:
        return None
    least = max(_step_distance(task), _end_distance(task))
    return Distance(task.aims.farthest(draft), task.aims.mean(least))


def _choices(task: Task) -> Iterator[tuple[int, int, list[int]]]:
    """For each section the points of a place, how many places it has, and the difficulties to choose from."""
    place = 0
    for section in task.blueprint.sections:
        kind = section_kind(section)
        values = sorted(one.values[0] for one in task.candidates if one.cell.kind == kind)
        yield task.aims.places[place], section.count, values
        place += section.count


def _step_distance(task: Task) -> int:
    """The distance from what is wanted to the nearest sum in steps."""
    wanted, step, anyone = task.aims.aims[0].wanted, 0, 0
    for points, count, values in _choices(task):
        step = gcd(step, *(points * (value - values[0]) for value in values))
        anyone += points * count * values[0]
    off = wanted - anyone
    return min(off % step, -off % step) if step else abs(off)


def _end_distance(task: Task) -> int:
    """The distance from what is wanted to the sums that can be: no form is worse than the mean of all."""
    wanted, low, high = task.aims.aims[0].wanted, 0, 0
    for points, count, values in _choices(task):
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
