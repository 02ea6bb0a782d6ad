"""How many questions of a course, of a level, of a cell a blueprint wants on each form (T37)."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from trainer_cli.assembling.draft import Cell
    from trainer_cli.model.blueprint import Blueprint


class Limit(NamedTuple):
    """`low` to `high` questions of what is named; an empty name means any.

    `pointer` leads to the place in the blueprint that says so.
    """

    low: int
    high: int
    course: str = ""
    type: str = ""
    level: str = ""
    pointer: tuple[str | int, ...] = ()

    def takes(self, cell: Cell) -> bool:
        """Whether questions of a cell count."""
        return (
            self.course in {"", cell.course}
            and self.type in {"", cell.kind.type}
            and self.level in {"", cell.level}
        )

    @property
    def name(self) -> str:
        """What is limited, as messages name it: `course rules, level apply`."""
        parts = (
            self.course and f"course {self.course}",
            self.type and f"type {self.type}",
            self.level and f"level {self.level}",
        )
        return ", ".join(part for part in parts if part)

    def off(self, number: int) -> int:
        """By how many questions a number lies outside."""
        return max(0, self.low - number, number - self.high)


def questions_of(blueprint: Blueprint) -> int:
    """How many questions a form has."""
    return sum(section.count for section in blueprint.sections)


def limits_of(blueprint: Blueprint) -> list[Limit]:
    """What the blueprint says under `by_course`, `by_level` and `cells`, in this order."""
    total = questions_of(blueprint)
    courses = [
        Limit(*_ends(amount, total), course=course, pointer=("by_course", course))
        for course, amount in blueprint.by_course.items()
    ]
    levels = [
        Limit(*_ends(amount, total), level=level, pointer=("by_level", level))
        for level, amount in blueprint.by_level.items()
    ]
    cells = [
        Limit(
            *_ends(cell.count, total),
            course=cell.course or "",
            type=cell.type or "",
            level=cell.level or "",
            pointer=("cells", place),
        )
        for place, cell in enumerate(blueprint.cells)
    ]
    return [*courses, *levels, *cells]


def even_courses(blueprint: Blueprint) -> list[str]:
    """The courses that are asked evenly: those without a number of their own."""
    return [course for course in blueprint.courses if course not in blueprint.by_course]


def uses_levels(blueprint: Blueprint) -> bool:
    """Whether the blueprint asks for any cognitive level."""
    return bool(blueprint.by_level) or any(cell.level for cell in blueprint.cells)


def _ends(amount: str, total: int) -> tuple[int, int]:
    """The least and the most: one number, or the whole numbers nearest to a share of all questions."""
    if not amount.endswith("%"):
        return int(amount), int(amount)
    share = Decimal(amount[:-1]) * total / 100
    return int(share.to_integral_value(ROUND_FLOOR)), int(share.to_integral_value(ROUND_CEILING))
