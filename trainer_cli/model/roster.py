"""People and places: agents, postings, trainers, departments, rooms, shifts, company calendar."""

import datetime as dt
from typing import Literal

from trainer_cli.model.base import ClockTime, Count, Filled, Id, Record, Text


class Agent(Record, frozen=True, kw_only=True):
    """A line of `agents.csv`: who a person is; nicknames separated by `;`."""

    id: Id
    name: Filled
    nicknames: str = ""
    joined: dt.date
    email: str = ""


class Posting(Record, frozen=True, kw_only=True):
    """A line of `postings.csv`: where an agent stands from a day on; `start` is the column `from`."""

    id: Id
    start: dt.date
    team: Id
    tier: Id
    status: Literal["active", "left"] = "active"


class RosterImport(Record, frozen=True, kw_only=True):
    """`records/roster/<import>/import.yaml`: a roster that came in, and how many rows of it were taken.

    `digest` is that of the original bytes, kept as `original`; what changed stands in the files of the roster.
    """

    id: Id
    file: str
    original: str
    digest: str
    encoding: str
    rows: Count
    taken: Count
    refused: Count
    at: dt.datetime
    by: Filled


class Person(Record, frozen=True, kw_only=True):
    """An entry of `people.yaml`: a leader 公司領導 or head 負責人 who is neither agent nor trainer."""

    id: Id
    name: Filled
    role: Literal["leader", "head", "staff"]
    email: str = ""


class Trainer(Record, frozen=True, kw_only=True):
    """An entry of `trainers.yaml` (S15)."""

    id: Id
    name: Filled
    kind: Literal["internal", "external"]
    level: Literal["junior", "intermediate", "senior"] = "junior"
    organisation: str = ""
    topics: tuple[Id, ...] = ()
    since: dt.date | None = None
    email: str = ""


class Department(Record, frozen=True, kw_only=True):
    """An entry of `departments.yaml` (S11): the training department and the service departments.

    `team_names` are what people call its teams, by the id of the team.
    """

    id: Id
    name: Text
    kind: Literal["training", "service", "other"]
    head: Id
    members: tuple[Id, ...] = ()
    teams: tuple[Id, ...] = ()
    team_names: dict[Id, Text] = {}


class Room(Record, frozen=True, kw_only=True):
    """An entry of `rooms.yaml` (S18).

    `rows` and `columns` are those of the seats in an exam, rows from the front; without them they stand in one line.
    """

    id: Id
    name: Text
    capacity: Count
    rows: Count = 0
    columns: Count = 0
    hours: str = ""
    equipment: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if bool(self.rows) != bool(self.columns):
            raise ValueError("`rows` and `columns` go together")


class Shift(Record, frozen=True, kw_only=True):
    """A line of `shifts.csv`: a team's shift and how many must be on duty; `start`, `end` are `from`, `to`."""

    team: Id
    shift: Filled
    start: ClockTime
    end: ClockTime
    minimum: Count = 0


class CalendarDay(Record, frozen=True, kw_only=True):
    """A line of `calendar.csv`: a day that differs from the official calendar."""

    date: dt.date
    kind: Literal["holiday", "workday"]
    name: str = ""
