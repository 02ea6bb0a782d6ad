"""How many questions of each type each course gives to each form (T37: comprehensive and even)."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.flow import Bounds, Matrix, Transport, transport

if TYPE_CHECKING:
    from collections.abc import Mapping


class Demand(NamedTuple):
    """What the forms ask of the bank.

    `needs[type]` questions a form, `approved[type][course]` questions there are, `forms` forms, `evenness`
    the most by which the numbers of two courses may differ on a form. `stated` has the least and the most of
    courses that are not asked evenly but have numbers of their own; `common[type][course]` questions stand
    on every form.
    """

    needs: list[int]
    approved: Matrix
    forms: int
    evenness: int
    stated: Mapping[int, tuple[int, int]] = MappingProxyType({})
    common: Matrix | None = None

    @property
    def courses(self) -> int:
        """How many courses there are."""
        return len(self.approved[0]) if self.approved else 0

    @property
    def shared(self) -> Matrix:
        """The questions that stand on every form; none where nothing is said."""
        return self.common or [[0] * self.courses for _ in self.needs]


def course_minima(demand: Demand) -> list[int]:
    """What the least asked course of a form may give, at least 1; the most even choice first.

    Courses with numbers of their own are left out; if all have, it is 0, which limits nothing. Empty when so
    many questions can't be spread over the courses.
    """
    least = sum(low for low, _ in demand.stated.values())
    most = sum(high for _, high in demand.stated.values())
    total, courses = sum(demand.needs), demand.courses - len(demand.stated)
    if not courses:
        return [0] if least <= total <= most else []
    return [
        low
        for low in range((total - least) // courses, 0, -1)
        if total - most <= courses * (low + demand.evenness)
    ]


def quotas(demand: Demand) -> tuple[list[Matrix], Transport | None]:
    """For each form a matrix `[type][course]` of numbers of questions, or the bottleneck of the first try.

    Every type is spread over the courses as evenly as the bank allows. The sums over all forms are found
    first; then each form is cut off as evenly as whole numbers allow, which always works.

    Raises:
        ValueError: `course_minima` is empty.
    """
    bottlenecks = []
    for low in course_minima(demand):
        whole = _sums(demand, low)
        if not whole.short:
            return _cut(whole.taken, demand.forms), None
        bottlenecks.append(whole)
    if not bottlenecks:
        raise ValueError("the questions can't be spread over the courses")
    return [], bottlenecks[0]


def _sums(demand: Demand, low: int) -> Transport:
    """The sums over all forms, as near to an even spread of each type as the bank allows."""
    whole = transport(_sum_bounds(demand, low, 0))
    slack = 1
    while whole.short and slack // 2 <= max(demand.needs) * demand.forms:
        whole = transport(_sum_bounds(demand, low, slack))
        slack *= 2
    return whole


def _sum_bounds(demand: Demand, low: int, slack: int) -> Bounds:
    ends = [demand.stated.get(course, (low, low + demand.evenness)) for course in range(demand.courses)]
    rows = range(len(demand.needs))
    cells = [[_cell_ends(demand, row, course, slack) for course in range(demand.courses)] for row in rows]
    return Bounds(
        needs=[need * demand.forms for need in demand.needs],
        low=[demand.forms * least for least, _ in ends],
        high=[demand.forms * most for _, most in ends],
        least=[[least for least, _ in row] for row in cells],
        most=[[most for _, most in row] for row in cells],
    )


def _cell_ends(demand: Demand, row: int, course: int, slack: int) -> tuple[int, int]:
    """The least and the most that a course may give of a type, over all forms.

    At least what all forms share. Where courses have numbers of their own, an even share of each course says
    nothing about the least.
    """
    shared = demand.shared[row][course]
    there = demand.approved[row][course] + (demand.forms - 1) * shared
    share, rest = divmod(demand.needs[row] * demand.forms, demand.courses)
    least = 0 if demand.stated or demand.common else max(0, min(share - slack, there))
    return max(least, demand.forms * shared), min(share + bool(rest) + slack, there)


def _cut(whole: Matrix, forms: int) -> list[Matrix]:
    """The sums cut into forms whose numbers differ by at most 1 in each cell, row and column."""
    cut = []
    for left in range(forms, 0, -1):
        part = transport(_part_bounds(whole, left)).taken
        whole = [[a - b for a, b in zip(*rows, strict=True)] for rows in zip(whole, part, strict=True)]
        cut.append(part)
    return cut


def _part_bounds(whole: Matrix, parts: int) -> Bounds:
    sums = [sum(column) for column in zip(*whole, strict=True)]
    return Bounds(
        needs=[sum(row) // parts for row in whole],
        low=[total // parts for total in sums],
        high=[-(-total // parts) for total in sums],
        least=[[cell // parts for cell in row] for row in whole],
        most=[[-(-cell // parts) for cell in row] for row in whole],
    )
