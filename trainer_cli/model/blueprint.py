"""The table of specifications of a theory exam: what a form takes of courses, levels and cells."""

from decimal import Decimal
from typing import Annotated

from msgspec import Meta, structs

from trainer_cli.model.base import Count, Filled, Id, Part, Record, Text, finite
from trainer_cli.model.question import CognitiveLevel
from trainer_cli.model.section import BlueprintSection

Amount = Annotated[
    str,
    Meta(
        pattern=r"^(\d{1,4}|(100|\d{1,2}(\.\d+)?)%)$(?!\n)", description="a number like 6 or a share like 25%"
    ),
]
"""A number of questions on a form, or a share of them; a share that is no whole number allows both nearest."""
PAIR = 2
"""How many of course, type and level a cell of the blueprint names."""


class CellDemand(Part, frozen=True, kw_only=True):
    """How many questions a cell takes, where two of course, type and level meet (T37)."""

    course: Id | None = None
    type: Filled | None = None
    level: CognitiveLevel | None = None
    count: Amount

    def __post_init__(self) -> None:
        if sum(one is not None for one in (self.course, self.type, self.level)) != PAIR:
            raise ValueError("a cell names two of `course`, `type` and `level`")


class DifficultyTarget(Part, frozen=True, kw_only=True):
    """The mean expected share of full marks, weighted by points, and how far a form may be off.

    `spread` is the mean distance of the questions from the target, weighted by points, and may be off by
    `spread_tolerance`. With `nearest` a form within the tolerances is brought as near as exchanges can.
    """

    target: Decimal
    tolerance: Decimal
    spread: Decimal | None = None
    spread_tolerance: Decimal = Decimal("0.02")
    nearest: bool = False

    def __post_init__(self) -> None:
        for name in ("target", "tolerance", "spread_tolerance"):
            finite(getattr(self, name), name)
        finite(self.spread or Decimal(0), "spread")
        if self.tolerance < 0 or self.spread_tolerance < 0:
            raise ValueError("a tolerance must not be less than 0")


class Exposure(Part, frozen=True, kw_only=True):
    """A question that stood on `most` forms of exams in the `days` before an exam rests (T37)."""

    most: Annotated[int, Meta(ge=1)]
    days: Annotated[int, Meta(ge=1)]


class Blueprint(Record, frozen=True, kw_only=True):
    """`exams/<name>.yaml`: the table of specifications of a theory exam (T37–T39).

    Shares of `sections` become counts. `by_course`, `by_level` and `cells` say how many questions a form takes of
    what they name. The courses that `by_course` leaves out are asked evenly: their numbers differ by at most
    `evenness`.
    """

    id: Id
    name: Text
    minutes: Annotated[int, Meta(ge=1)]
    points: Decimal
    pass_mark: Decimal
    courses: tuple[Id, ...]
    sections: tuple[BlueprintSection, ...]
    evenness: Count = 1
    by_course: dict[Id, Amount] = {}
    by_level: dict[CognitiveLevel, Amount] = {}
    cells: tuple[CellDemand, ...] = ()
    difficulty: DifficultyTarget | None = None
    exposure: Exposure | None = None
    declaration: str = ""

    def __post_init__(self) -> None:
        finite(self.points, "points")
        finite(self.pass_mark, "pass_mark")
        structs.force_setattr(self, "sections", tuple(one.counted(self.points) for one in self.sections))
