"""What a blueprint asks of every form, ask by ask, as shortages name them (T37)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.draft import Candidate, section_kind
from trainer_cli.assembling.limits import Limit, even_courses, limits_of
from trainer_cli.assembling.quotas import Demand, course_minima

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.assembling.aims import Aims
    from trainer_cli.assembling.draft import Cell, Kind
    from trainer_cli.model.blueprint import Blueprint


class Task(NamedTuple):
    """What is to be assembled: so many `forms`, any two of which share at most `overlap` of the candidates."""

    blueprint: Blueprint
    forms: int
    overlap: int
    candidates: Sequence[Candidate]
    aims: Aims


class Ask(NamedTuple):
    """One thing asked of every form: so many questions within `limit`, of one `kind` where it is given.

    `even` asks that a course is within the evenness of the others; `forbidden` that no two questions stand
    together that must not.
    """

    limit: Limit
    kind: Kind | None = None
    even: bool = False
    forbidden: bool = False

    def takes(self, one: Candidate) -> bool:
        """Whether a question counts."""
        return self.holds(one.cell)

    def holds(self, cell: Cell) -> bool:
        """Whether the questions of a cell count."""
        return self.kind in (None, cell.kind) and self.limit.takes(cell)

    def __str__(self) -> str:
        if self.forbidden:
            return "pairs that must not stand together"
        return self.limit._replace(type=str(self.kind)).name if self.kind else self.limit.name


def kinds_of(blueprint: Blueprint) -> dict[Kind, int]:
    """How many questions of each kind a form takes."""
    needs: Counter[Kind] = Counter()
    for section in blueprint.sections:
        needs[section_kind(section)] += section.count
    return dict(needs)


def demand_of(task: Task) -> Demand:
    """The numbers of questions by type and course, as the quotas take them."""
    there: Counter[tuple[Kind, str]] = Counter()
    for cell, number in Counter(one.cell for one in task.candidates).items():
        there[cell.kind, cell.course] += number
    asked = _asked(task)
    kinds = kinds_of(task.blueprint)
    approved = [[there[kind, course] for course in task.blueprint.courses] for kind in kinds]
    return asked._replace(approved=approved)


def _asked(task: Task) -> Demand:
    """The same before anybody counted what there is."""
    blueprint = task.blueprint
    needs = list(kinds_of(blueprint).values())
    stated = {
        blueprint.courses.index(limit.course): (limit.low, limit.high)
        for limit in limits_of(blueprint)
        if limit.course in blueprint.courses and not limit.type and not limit.level
    }
    nothing = [[0] * len(blueprint.courses) for _ in needs]
    return Demand(needs, nothing, task.forms, blueprint.evenness, stated)


def asks_of(task: Task) -> list[Ask]:
    """Everything asked: types, courses that are asked evenly, numbers of the blueprint, forbidden pairs."""
    blueprint = task.blueprint
    minima = course_minima(_asked(task)) or [1]
    total = sum(section.count for section in blueprint.sections)
    return [
        *(Ask(Limit(need, need, pointer=("sections",)), kind) for kind, need in kinds_of(blueprint).items()),
        *(
            Ask(
                Limit(
                    min(minima),
                    total,
                    course=course,
                    pointer=("courses", blueprint.courses.index(course)),
                ),
                even=True,
            )
            for course in even_courses(blueprint)
        ),
        *map(Ask, limits_of(blueprint)),
        *([Ask(Limit(0, 0), forbidden=True)] if any(one.apart for one in task.candidates) else []),
    ]


def needed(task: Task, number: int) -> int:
    """How many questions all forms need at least where one needs `number`, by what they may share.

    Form after form shares with each earlier one at most what may overlap.
    """
    return sum(max(0, number - task.overlap * earlier) for earlier in range(task.forms))
