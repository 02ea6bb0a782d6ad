"""What follows an exam for those who have not passed it."""

import datetime as dt
from decimal import Decimal
from typing import Literal

from trainer_cli.model.base import Filled, Id, Record


class Coaching(Record, frozen=True, kw_only=True):
    """`records/coaching/<exam>/<id>/coaching.yaml`: a coaching plan 輔導計劃 for an agent who did not pass (S96).

    `topics` are the ids of weak topics, courses or points; `until` is the day by which it is done, `target` what
    is to be reached by then.
    """

    id: Id
    exam: Id
    agent: Id
    topics: tuple[Id, ...]
    coach: Id
    until: dt.date
    target: str = ""
    note: str = ""
    at: dt.datetime
    by: Filled

    def __post_init__(self) -> None:
        if not self.topics:
            raise ValueError("`topics` must name at least one topic, course or point")


AppealFinding = Literal["stands", "adding", "missed_mark", "entry"]
"""What two people found: all is right, points were added wrongly, an answer had no mark, a mark was entered wrongly."""


class Appeal(Record, frozen=True, kw_only=True):
    """`records/appeals/<exam>/<id>/appeal.yaml`: a candidate asks that the own result is checked 複核.

    `release` is the one that announced the `points`; `markers` are those who had marked the answers, who do not
    check them; `exception` is why it was taken after the last day.
    """

    id: Id
    exam: Id
    agent: Id
    reason: Filled
    release: Id
    points: Decimal
    markers: tuple[Id, ...] = ()
    exception: str = ""
    at: dt.datetime
    by: Filled


class AppealDecision(Record, frozen=True, kw_only=True):
    """`decision.yaml` beside an appeal: what two checkers found, and the points that came out."""

    id: Id
    exam: Id
    finding: AppealFinding
    checkers: tuple[Id, Id]
    points: Decimal
    note: str = ""
    at: dt.datetime
    by: Filled
