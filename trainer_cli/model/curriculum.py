"""The training system: topics, tiers, projects, courses, points, materials, lessons, blueprints."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, structs

from trainer_cli.model.base import Count, Filled, Id, Part, Record, Text, finite
from trainer_cli.model.question import CognitiveLevel

Assessment = Literal[
    "single", "true_false", "multiple", "fill", "number", "match", "order", "short", "analysis",
    "hands_on", "live",
]  # fmt: skip
Credit = Literal["exact", "half", "share", "net"]
StageKind = Literal["teaching", "theory_exam", "skill_exam", "sharing"]
CourseKind = Literal["theory", "practice", "mixed"]
Amount = Annotated[
    str,
    Meta(
        pattern=r"^(\d{1,4}|(100|\d{1,2}(\.\d+)?)%)$(?!\n)", description="a number like 6 or a share like 25%"
    ),
]
"""A number of questions on a form, or a share of them; a share that is no whole number allows both nearest."""
Share = Annotated[
    str, Meta(pattern=r"^(100|\d{1,2}(\.\d+)?)%$(?!\n)", description="a share of the exam's points like 25%")
]
PAIR = 2
"""How many of course, type and level a cell of the blueprint names."""
Method = Literal[
    "lecture", "demo", "ice_breaker", "group_quiz", "group_contest", "reading",
    "hands_on", "role_play", "case", "video", "discussion", "review",
]  # fmt: skip


class Topic(Part, frozen=True, kw_only=True):
    """What customer service must know (S42–S56)."""

    id: Id
    name: Text
    clause: str = ""
    parts: tuple[str, ...] = ()


class Area(Part, frozen=True, kw_only=True):
    """A group of topics."""

    id: Id
    name: Text
    topics: tuple[Topic, ...]


class Topics(Record, frozen=True, kw_only=True):
    """`curricula/topics.yaml`: the taxonomy, 5 areas and 15 topics by default."""

    areas: tuple[Area, ...]


class FlowBlock(Part, frozen=True, kw_only=True):
    """A block of the training flow (T13)."""

    id: Id
    name: Text


class Stage(Part, frozen=True, kw_only=True):
    """A stage of a tier's plan (T15–T21); `days` and `tolerance` in working days, steps of a half."""

    number: Annotated[int, Meta(ge=1)]
    name: Text
    kind: StageKind
    days: Decimal
    tolerance: Decimal = Decimal(0)
    content: str = ""
    purpose: str = ""
    method: str = ""
    trainers: tuple[Id, ...] = ()
    courses: tuple[Id, ...] = ()
    exam: Id | None = None
    assessment: str = ""
    clause: str = ""

    def __post_init__(self) -> None:
        finite(self.days, "days")
        finite(self.tolerance, "tolerance")
        if self.days <= 0 or self.days % Decimal("0.5"):
            raise ValueError("`days` must be a positive number of half days")


class Tier(Record, frozen=True, kw_only=True):
    """`tier.yaml`: a level of agents (T5) with its flow and stages."""

    id: Id
    order: Annotated[int, Meta(ge=1)]
    name: Text
    description: str = ""
    entry: tuple[str, ...] = ()
    promotion: tuple[str, ...] = ()
    flow: tuple[FlowBlock, ...] = ()
    stages: tuple[Stage, ...] = ()


class Point(Part, frozen=True, kw_only=True):
    """A point that a course teaches, and the forms in which it is assessed (T11, T12); none = not assessed."""

    id: Id
    name: Text
    assessed: tuple[Assessment, ...] = ()


class Course(Part, frozen=True, kw_only=True):
    """A course, one line of the system table (T6, T9); `minutes` of teaching, of which `practice_minutes`."""

    id: Id
    name: Text
    block: Id
    stage: Annotated[int, Meta(ge=1)]
    kind: CourseKind
    minutes: Count
    practice_minutes: Count = 0
    summary: str = ""
    topics: tuple[Id, ...] = ()
    materials: tuple[Id, ...] = ()
    audience: str = ""
    examined: bool = False
    points: tuple[Point, ...] = ()


class Project(Record, frozen=True, kw_only=True):
    """`projects/<project>.yaml`: a training project (T7, T8) and its courses."""

    id: Id
    order: Annotated[int, Meta(ge=1)]
    name: Text
    purpose: str = ""
    materials: tuple[Id, ...] = ()
    courses: tuple[Course, ...]


class Material(Record, frozen=True, kw_only=True):
    """One line of `materials.yaml` (S14): a file by `path` or a place by `url`."""

    code: Id
    title: Text
    type: Literal["slides", "document", "sheet", "video", "link"]
    version: str
    origin: Literal["developed", "collected"]
    author: Id
    owner: Id
    path: str | None = None
    url: str | None = None
    digest: str | None = None
    courses: tuple[Id, ...] = ()


class Segment(Part, frozen=True, kw_only=True):
    """A part of a lesson; `minutes` long."""

    minutes: Annotated[int, Meta(ge=1)]
    method: Method
    title: str
    points: tuple[Id, ...] = ()
    material: Id | None = None


class Lesson(Record, frozen=True, kw_only=True):
    """`lessons/<course>.yaml`: a lesson plan 教案 (S28, T24–T30)."""

    course: Id
    stage: Annotated[int, Meta(ge=1)]
    trainer: Id
    objectives: tuple[str, ...]
    segments: tuple[Segment, ...]


class Paragraph(Record, frozen=True, kw_only=True):
    """A numbered, dated paragraph of a handout, which questions cite as `course#number`."""

    number: int
    date: dt.date
    text: str


class Handout(Record, frozen=True, kw_only=True):
    """`handouts/<course>.md`: what a course teaches."""

    course: Id
    title: Text
    version: str
    date: dt.date
    author: Id
    paragraphs: tuple[Paragraph, ...] = ()


class BlueprintSection(Part, frozen=True, kw_only=True):
    """So many questions of one type at so many points each; a blueprint may give the `share` of its points instead.

    `credit` is the policy by which an answer earns part of the points, where answers have parts; `penalty` the
    share (0 to 1) of a question's points that a wrong choice takes away under `net`.
    """

    type: Filled
    count: Annotated[int, Meta(ge=1)] = 0
    share: Share | None = None
    points: Decimal
    credit: Credit = "exact"
    penalty: Decimal | None = None

    def __post_init__(self) -> None:
        finite(self.points, "points")
        if self.points <= 0:
            raise ValueError("`points` must be more than 0")
        if bool(self.count) == (self.share is not None):
            raise ValueError("a section has either `count` or `share`")
        if self.penalty is not None:
            finite(self.penalty, "penalty")
            if not 0 <= self.penalty <= 1:
                raise ValueError("`penalty` must lie between 0 and 1")

    def counted(self, points: Decimal) -> BlueprintSection:
        """The section with its number of questions, in an exam of so many points.

        Raises:
            ValueError: its share of them makes no whole number of questions.
        """
        if self.share is None:
            return self
        count, rest = divmod(points * Decimal(self.share.removesuffix("%")) / 100, self.points)
        if rest or count < 1:
            raise ValueError(
                f"`share`: {self.share} of {points} points is no number of questions of {self.points}"
            )
        return structs.replace(self, count=int(count), share=None)


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
