"""What follows an exam for those who have not passed it."""

from __future__ import annotations

import datetime as dt

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
