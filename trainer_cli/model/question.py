"""What every question has; its type adds the rest (`questions/`)."""

from decimal import Decimal
from typing import Literal

from trainer_cli.model.base import Filled, Id, Part, Record, finite

CognitiveLevel = Literal["remember", "understand", "apply", "analyse"]
TypeName = Literal[
    "single", "true_false", "multiple", "fill", "number", "match", "order", "short", "analysis"
]
"""The types of questions (T38); each is a module of `questions/`."""


class Criterion(Part, frozen=True, kw_only=True):
    """A line of a rubric; `anchors` describe what earns how much."""

    criterion: Filled
    points: Decimal
    anchors: str = ""

    def __post_init__(self) -> None:
        finite(self.points, "points")
        if self.points <= 0:
            raise ValueError("`points` must be more than 0")


class Question(Record, frozen=True, kw_only=True, tag_field="type"):
    """A question of the bank, in `questions/<course>.yaml`.

    `difficulty` is the expected share of full marks (0 to 1); `cite` names the handout paragraph that proves
    the key, as `course#number`; `not_with` names questions that this one gives away, or that give it away: they
    never stand on the same form (T37).
    """

    id: Id
    stem: Filled
    point: Id | None = None
    level: CognitiveLevel = "remember"
    difficulty: Decimal = Decimal("0.7")
    cite: str = ""
    explanation: str = ""
    not_with: tuple[Id, ...] = ()

    def __post_init__(self) -> None:
        finite(self.difficulty, "difficulty")
        if not 0 <= self.difficulty <= 1:
            raise ValueError("`difficulty` must lie between 0 and 1")
