"""Forms by exact counts and exchanges: at once where the bank is rich, which it nearly always is (T37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.assembling.asks import demand_of, kinds_of
from trainer_cli.assembling.balance import balance
from trainer_cli.assembling.draft import Draft, section_kind
from trainer_cli.assembling.limits import Limit, even_courses, limits_of
from trainer_cli.assembling.quotas import course_minima, quotas
from trainer_cli.assembling.repair import repair
from trainer_cli.questions.shuffle import shuffled

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from random import Random

    from trainer_cli.assembling.asks import Task
    from trainer_cli.assembling.draft import Candidate, Cell, Kind
    from trainer_cli.assembling.flow import Matrix, Transport
    from trainer_cli.assembling.quotas import Demand

TRIES = 5
"""How often forms are drawn anew where exchanges get stuck."""
Stock = dict[tuple[str, "Kind"], list["Candidate"]]


def drafted(task: Task, random: Random) -> Draft | None:
    """Forms that keep everything asked, or None where exchanges find none."""
    demand = demand_of(task)
    if not course_minima(demand):
        return None
    demand, numbers = _numbers(demand, task.overlap)
    if not numbers:
        return None
    limits = [*limits_of(task.blueprint), *_even_limits(task, demand, numbers)]
    for _ in range(TRIES):
        draft = _drawn(task, demand, numbers, random)
        if repair(draft, limits) and balanced(task, draft):
            return draft
    return None


def balanced(task: Task, draft: Draft) -> bool:
    """Whether exchanges bring every form within the tolerances; then as near as is asked."""
    balance(draft, task.aims)
    if any(task.aims.excess(form) for form in draft.forms):
        return False
    if task.blueprint.difficulty and task.blueprint.difficulty.nearest:
        balance(draft, task.aims, nearest=True)
    return True


def spare_of(
    candidates: Iterable[Candidate], forms: Sequence[Sequence[Candidate]]
) -> dict[Cell, list[Candidate]]:
    """What no form uses, by cell; a cell that is used up is there, too."""
    taken = {one.question.id for form in forms for one in form}
    spare: dict[Cell, list[Candidate]] = {}
    for one in candidates:
        cell = spare.setdefault(one.cell, [])
        if one.question.id not in taken:
            cell.append(one)
    return spare


def _numbers(demand: Demand, overlap: int) -> tuple[Demand, list[Matrix]]:
    """The numbers of questions of each form; as few questions as possible are shared by all forms."""
    while True:
        numbers, bottleneck = quotas(demand)
        shared = _one_more_shared(demand, bottleneck, overlap) if bottleneck else None
        if shared is None:
            return demand, numbers
        demand = demand._replace(common=shared)


def _one_more_shared(demand: Demand, bottleneck: Transport, overlap: int) -> Matrix | None:
    """The questions that forms share, and one more where they are short; None where none may be."""
    shared = [list(row) for row in demand.shared]
    if sum(map(sum, shared)) == overlap:
        return None
    most = course_minima(demand)[-1] + demand.evenness
    open_cells = [
        (demand.approved[row][column] - shared[row][column], -row, -column)
        for row in bottleneck.rows
        for column in bottleneck.columns
        if sum(shared[row]) < demand.needs[row]
        and sum(line[column] for line in shared) < demand.stated.get(column, (0, most))[1]
    ]
    free, row, column = max(open_cells, default=(0, 0, 0))
    shared[-row][-column] += 1
    return shared if free > 0 else None


def _even_limits(task: Task, demand: Demand, numbers: Sequence[Matrix]) -> list[Limit]:
    """The limits that evenness puts on courses, by the numbers that were found."""
    even = even_courses(task.blueprint)
    places = [task.blueprint.courses.index(course) for course in even]
    sums = [sum(row[place] for row in matrix) for matrix in numbers for place in places]
    most = task.blueprint.evenness
    low = next(low for low in course_minima(demand) if all(low <= one <= low + most for one in sums))
    return [Limit(low, low + most, course=course) for course in even]


def _drawn(task: Task, demand: Demand, numbers: Sequence[Matrix], random: Random) -> Draft:
    """Forms with the given numbers of questions of each type and course, drawn by lot."""
    sections = task.blueprint.sections
    kinds = list(kinds_of(task.blueprint))
    stock = _stock(task, kinds, random)
    shared = _taken(task, stock, kinds, demand.shared)
    forms = []
    for matrix in numbers:
        more = [
            [a - b for a, b in zip(*rows, strict=True)] for rows in zip(matrix, demand.shared, strict=True)
        ]
        own = _taken(task, stock, kinds, more)
        drawn = {kind: shuffled([*shared[kind], *own[kind]], random) for kind in kinds}
        forms.append([drawn[section_kind(one)].pop() for one in sections for _ in range(one.count)])
    left = [one for cell in stock.values() for one in cell]
    return Draft(
        kinds=[section_kind(section) for section in sections for _ in range(section.count)],
        places=task.aims.places,
        forms=forms,
        spare=spare_of([*left, *(one for form in forms for one in form)], forms),
        common=frozenset(one.id for kind in kinds for one in shared[kind]),
    )


def _stock(task: Task, kinds: Sequence[Kind], random: Random) -> Stock:
    """The candidates of each course and kind, in an order drawn by lot."""
    stock: Stock = {(course, kind): [] for course in task.blueprint.courses for kind in kinds}
    for one in task.candidates:
        stock[one.cell.course, one.cell.kind].append(one)
    return {cell: shuffled(candidates, random) for cell, candidates in stock.items()}


def _taken(task: Task, stock: Stock, kinds: Sequence[Kind], numbers: Matrix) -> dict[Kind, list[Candidate]]:
    """So many questions of each kind and course, taken out of the stock."""
    return {
        kind: [
            stock[course, kind].pop()
            for course, number in zip(task.blueprint.courses, row, strict=True)
            for _ in range(number)
        ]
        for kind, row in zip(kinds, numbers, strict=True)
    }
