"""How many questions of each type each course gives to each form (T37: comprehensive and even)."""

from __future__ import annotations

from typing import NamedTuple

from trainer_cli.exams.flow import Bounds, Matrix, Transport, transport


class Demand(NamedTuple):
    """What the forms ask of the bank.

    `needs[type]` questions a form, `approved[type][course]` questions there are, `forms` forms, `evenness`
    the most by which the numbers of two courses may differ on a form.
    """

    needs: list[int]
    approved: Matrix
    forms: int
    evenness: int

    @property
    def courses(self) -> int:
        """How many courses there are."""
        return len(self.approved[0])


def course_minima(demand: Demand) -> list[int]:
    """What the least asked course of a form may give, at least 1; the most even choice first.

    Empty when so many questions can't be spread over the courses.
    """
    total, courses = sum(demand.needs), demand.courses
    most = total // courses
    return [low for low in range(most, 0, -1) if total <= courses * (low + demand.evenness)]


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
    needs = [need * demand.forms for need in demand.needs]
    even = [divmod(need, demand.courses) for need in needs]
    return Bounds(
        needs=needs,
        low=[demand.forms * low] * demand.courses,
        high=[demand.forms * (low + demand.evenness)] * demand.courses,
        least=[
            [max(0, min(share - slack, there)) for there in row]
            for (share, _), row in zip(even, demand.approved, strict=True)
        ],
        most=[
            [min(share + bool(rest) + slack, there) for there in row]
            for (share, rest), row in zip(even, demand.approved, strict=True)
        ],
    )


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
