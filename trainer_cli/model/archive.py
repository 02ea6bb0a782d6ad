"""An agent's training archive 培訓檔案: derived, in the six parts of S100."""

import datetime as dt
from decimal import Decimal
from typing import Literal

import msgspec

from trainer_cli.model.approval import ApprovalState
from trainer_cli.model.base import DayPart, Id, Text
from trainer_cli.model.exam import OutcomeKind
from trainer_cli.model.facts import AttendanceStatus
from trainer_cli.model.roster import Agent, Posting

ArchivePart = Literal["basics", "plans", "trainings", "results", "evaluation", "feedback"]
EmptyReason = Literal[
    "archive-no-posting",
    "archive-no-plan",
    "archive-no-teaching",
    "archive-no-exam",
    "archive-not-released",
    "archive-no-evaluation",
    "archive-no-feedback",
]
"""Keys of the texts that say why a part is empty."""


class ArchivedPlan(msgspec.Struct, frozen=True, kw_only=True):
    """A plan that names the agent; `end` is its last day, None while no stage has days."""

    id: Id
    title: Text
    tier: Id
    start: dt.date
    end: dt.date | None
    state: ApprovalState


class Training(msgspec.Struct, frozen=True, kw_only=True):
    """A day of training: time, place, content and trainers (S100), as its plan has it.

    `state` is whether the agent came, as far as it was recorded.
    """

    plan: Id
    stage: int
    name: Text
    date: dt.date
    part: DayPart
    room: Id | None
    content: str
    courses: tuple[Id, ...]
    trainers: tuple[Id, ...]
    state: Literal["planned"] | AttendanceStatus


class ArchivedResult(msgspec.Struct, frozen=True, kw_only=True):
    """A released result: `points` of `total`; without points, passed or failed unless the agent sat.

    Of a resit (S96) `attempt` is its number, `credited` is given where a cap lowers the points; with `counts`
    false another attempt counts.
    """

    exam: Id
    name: Text
    date: dt.date
    outcome: OutcomeKind
    form: str
    points: Decimal | None
    total: Decimal
    pass_mark: Decimal
    passed: bool | None
    release: Id
    released: dt.datetime
    attempt: int = 1
    credited: Decimal | None = None
    counts: bool = True


class Archive(msgspec.Struct, frozen=True, kw_only=True):
    """One agent's archive.

    `agent` and `postings` (in order of time) are the basic information. `empty` gives, for each of the six
    parts without content, the key of the reason.
    """

    agent: Agent
    postings: tuple[Posting, ...]
    plans: tuple[ArchivedPlan, ...]
    trainings: tuple[Training, ...]
    results: tuple[ArchivedResult, ...]
    empty: dict[ArchivePart, EmptyReason]
