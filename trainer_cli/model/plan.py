"""Plans: of a cohort 期 (T15–T23) and of a year (S67–S70)."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

from msgspec import Meta

from trainer_cli.model.base import Count, DayPart, Id, Part, Record, Text
from trainer_cli.model.curriculum import StageKind


class PlanDay(Part, frozen=True, kw_only=True):
    """A working day of a stage, or half of one."""

    date: dt.date
    part: DayPart = "full"

    @property
    def length(self) -> Decimal:
        """In days."""
        return Decimal(1) if self.part == "full" else Decimal("0.5")


class PlanStage(Part, frozen=True, kw_only=True):
    """A dated stage with the fields that S69 asks for.

    `goal` 目標, `content` 內容, `method` 方式, `days` 時間, `trainers` 師資; `marking` is the half day in which a
    theory exam is marked and explained (T42, T44).
    """

    number: Annotated[int, Meta(ge=1)]
    name: Text
    kind: StageKind
    goal: str = ""
    content: str = ""
    method: str = ""
    days: tuple[PlanDay, ...] = ()
    trainers: tuple[Id, ...] = ()
    courses: tuple[Id, ...] = ()
    exam: Id | None = None
    marking: PlanDay | None = None
    assessment: str = ""
    room: Id | None = None


class Plan(Record, frozen=True, kw_only=True):
    """`plans/<tier>-<start>.yaml`: the plan of a cohort; `author` and `responsible` are people of the roster."""

    id: Id
    title: Text
    tier: Id
    start: dt.date
    author: str = ""
    responsible: str = ""
    agents: tuple[Id, ...]
    stages: tuple[PlanStage, ...]


class YearLine(Part, frozen=True, kw_only=True):
    """A line of the yearly plan; the first five fields are those of S69."""

    id: Id
    goal: str = ""
    content: str = ""
    method: str = ""
    time: str = ""
    trainers: tuple[Id, ...] = ()
    audience: str = ""
    headcount: Count = 0
    assessment: str = ""
    tier: Id | None = None
    courses: tuple[Id, ...] = ()


class YearInputs(Part, frozen=True, kw_only=True):
    """The three inputs of S68."""

    business: str = ""
    posts: str = ""
    evaluation: str = ""


class YearPlan(Record, frozen=True, kw_only=True):
    """`plans/<year>.yaml` (S67, S68)."""

    id: Id
    title: Text
    year: int
    author: str = ""
    inputs: YearInputs = YearInputs()
    lines: tuple[YearLine, ...]
