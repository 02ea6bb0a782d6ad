"""Facts that people rate or enter: attendance, ratings, role plays, operations, events, KPI, surveys.

Each import lies in a folder of its own, `records/<kind>/<subject>/<import>/`: `import.yaml`, the file as it came,
and the rows read from it. A fact is known by its key; where two imports say something else of the same key,
the later one counts and the earlier one stays on record (S41).
"""

import datetime as dt
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from trainer_cli.model.base import ClockTime, Count, DayPart, Filled, Id, Record

FactKind = Literal["attendance", "ratings", "role-plays", "operations", "events", "kpi", "surveys"]
"""Also the name of the folder under `records/`."""
Whom = Literal["agent", "person"]
Month = Annotated[str, Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])$(?!\n)", description="YYYY-MM")]
AttendanceStatus = Literal["present", "late", "left-early", "absent", "leave"]


class FactImport(Record, frozen=True, kw_only=True):
    """`records/<kind>/<subject>/<import>/import.yaml`: what came in, from where, and what was refused.

    `subject` is what the facts are about: a plan, a month, a period or a survey. `digest` is that of the
    original bytes, kept as `original`, `files` those of the files made of it; rows in = `taken` + `refused`.
    `supersedes` are the imports of which it corrects something, with those that they had corrected themselves.
    """

    id: Id
    kind: FactKind
    subject: Id
    file: str
    original: str
    digest: str
    encoding: str
    rows: Count
    taken: Count
    refused: Count
    files: dict[str, str] = {}
    supersedes: tuple[Id, ...] = ()
    at: dt.datetime
    by: Filled


class Fact(Record, frozen=True, kw_only=True):
    """A row of an import; `row` is its row in the original file.

    `KEY` are the fields that say what the fact is about, `PEOPLE` those that hold the id of an agent or of
    another person. With `DATED` a key names its month or days, and means the same in whatever file it comes;
    otherwise it belongs to the subject of its import.
    """

    KEY: ClassVar[tuple[str, ...]] = ()
    DATED: ClassVar[bool] = False
    PEOPLE: ClassVar[dict[str, Whom]] = {"agent": "agent"}

    row: Count = 0

    @property
    def key(self) -> tuple[object, ...]:
        """What the fact is about; two facts of one key contradict or repeat each other."""
        return tuple(getattr(self, name) for name in self.KEY)

    @property
    def said(self) -> tuple[object, ...]:
        """Everything it says, without where it stood and how its column was headed."""
        left_out = ("source", "row", "heading")
        return tuple(getattr(self, name) for name in self.__struct_fields__ if name not in left_out)


class Attendance(Fact, frozen=True, kw_only=True):
    """A line of `attendance.csv`: whether an agent of a plan came 簽到 (S36); `time` is when, if it was noted."""

    KEY: ClassVar[tuple[str, ...]] = ("date", "part", "agent")

    date: dt.date
    part: DayPart = "full"
    agent: Id
    status: AttendanceStatus
    time: ClockTime | None = None
    note: str = ""


class Rating(Fact, frozen=True, kw_only=True):
    """A line of `ratings.csv`: points for an item such as 工作態度 in a month, the note being the evidence (T53)."""

    KEY: ClassVar[tuple[str, ...]] = ("month", "agent", "item", "rater")
    DATED: ClassVar[bool] = True
    PEOPLE: ClassVar[dict[str, Whom]] = {"agent": "agent", "rater": "person"}

    month: Month
    agent: Id
    item: Filled
    points: Decimal
    rater: str = ""
    note: str = ""


class RolePlay(Fact, frozen=True, kw_only=True):
    """A line of `role-plays.csv`: points for a criterion of a scenario in which the assessor played a buyer (T48)."""

    KEY: ClassVar[tuple[str, ...]] = ("date", "scenario", "agent", "criterion", "assessor")
    PEOPLE: ClassVar[dict[str, Whom]] = {"agent": "agent", "assessor": "person"}

    date: dt.date | None = None
    scenario: Filled
    agent: Id
    criterion: Filled
    points: Decimal
    assessor: str = ""
    note: str = ""


class Operation(Fact, frozen=True, kw_only=True):
    """A line of `operations.csv`: how fast and how well an agent did a task such as typing (T46)."""

    KEY: ClassVar[tuple[str, ...]] = ("date", "task", "agent", "assessor")
    PEOPLE: ClassVar[dict[str, Whom]] = {"agent": "agent", "assessor": "person"}

    date: dt.date | None = None
    task: Filled
    agent: Id
    seconds: Decimal | None = None
    errors: Count | None = None
    passed: bool | None = None
    assessor: str = ""
    note: str = ""


class Event(Fact, frozen=True, kw_only=True):
    """A line of `events.csv`: complaints 投訴, praise 表揚, sharing 分享 of a day (T53, T54); `count` of them."""

    KEY: ClassVar[tuple[str, ...]] = ("date", "agent", "event")
    DATED: ClassVar[bool] = True

    date: dt.date
    agent: Id
    event: Filled
    count: Annotated[int, Meta(ge=1)] = 1
    note: str = ""


class KpiValue(Fact, frozen=True, kw_only=True):
    """A line of `kpi.csv`: a metric of an agent in a period (T52); `start` and `end` are `from` and `to`.

    `metric` is a known name, or the heading where the program knows none; `heading` is as it came. Without a
    `value` the shop's system said that it was still to come 延遲統計; a cell that was empty is no line.
    """

    KEY: ClassVar[tuple[str, ...]] = ("start", "end", "agent", "metric")
    DATED: ClassVar[bool] = True

    agent: Id
    start: dt.date
    end: dt.date
    metric: Filled
    heading: str = ""
    value: Decimal | None = None
    unit: str = ""


class SurveyAnswer(Fact, frozen=True, kw_only=True):
    """A line of `surveys.csv`: an answer as it was given (S41); a respondent without a name is a number."""

    KEY: ClassVar[tuple[str, ...]] = ("respondent", "item")
    PEOPLE: ClassVar[dict[str, Whom]] = {}

    respondent: Filled
    item: Filled
    answer: Filled
