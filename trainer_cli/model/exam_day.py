"""The day of an exam as it happened: who watched, from when to when, who signed, and what occurred (T39-T41)."""

import datetime as dt
from typing import Literal

from trainer_cli.model.base import ClockTime, Filled, Id, Record

Decision = Literal["open", "none", "warned", "moved", "void"]
"""What was decided about an incident; `open` while nobody has."""


class Sitting(Record, frozen=True, kw_only=True):
    """`records/sittings/<exam>/<id>/sitting.yaml`: an exam as it was held, in one room or several at once.

    `declarations` are the agents who signed that they work alone (T40); a record that replaces another names it
    in `supersedes`.
    """

    id: Id
    exam: Id
    start: ClockTime
    end: ClockTime
    rooms: tuple[Id, ...] = ()
    invigilators: tuple[Id, ...]
    declarations: tuple[Id, ...] = ()
    note: str = ""
    at: dt.datetime
    by: Filled
    supersedes: Id | None = None

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError("`end` must be later than `start`")
        if not self.invigilators:
            raise ValueError("`invigilators` must name at least one person")


class Incident(Record, frozen=True, kw_only=True):
    """`records/incidents/<exam>/<id>/incident.yaml`: what happened at `time` of day, and what was decided (T41).

    `agent` is empty where it concerns nobody or everybody. A decision taken later is a record of its own that
    names the first one in `supersedes`.
    """

    id: Id
    exam: Id
    agent: str = ""
    time: ClockTime
    what: Filled
    decision: Decision = "open"
    at: dt.datetime
    by: Filled
    supersedes: Id | None = None
