"""The training system: topics, tiers, projects, courses, points, materials, lessons, blueprints."""

import datetime as dt
from decimal import Decimal
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from trainer_cli.model.base import Count, Id, Part, Record, Text, finite
from trainer_cli.text.source import Source

Assessment = Literal[
    "single", "true_false", "multiple", "fill", "number", "match", "order", "short", "analysis",
    "hands_on", "live",
]  # fmt: skip
StageKind = Literal["teaching", "theory_exam", "skill_exam", "sharing"]
CourseKind = Literal["theory", "practice", "mixed"]
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


class PlacedCourse(msgspec.Struct, frozen=True):
    """A course with what it belongs to and where it stands."""

    course: Course
    project: Project
    tier: str
    source: Source


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
