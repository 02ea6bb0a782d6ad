"""What happens to the question bank: events in the business that change what is true (S10)."""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from trainer_cli.model.base import Filled, Id, Record

EventKind = Literal["product", "platform-rule", "process"]


class ChangeEvent(Record, frozen=True, kw_only=True):
    """`records/changes/<id>/change.yaml`: something new from `day` on that questions may not know yet.

    It concerns the questions on its `points`, and all questions of its `courses`; those that were approved before
    `at` wait for a review. A record that replaces another names it in `supersedes`.
    """

    id: Id
    kind: EventKind
    what: Filled
    day: dt.date
    courses: tuple[Id, ...] = ()
    points: tuple[Id, ...] = ()
    at: Annotated[dt.datetime, Meta(tz=True)]
    by: Filled
    supersedes: Id | None = None

    def __post_init__(self) -> None:
        if not (self.courses or self.points):
            raise ValueError("`points` or `courses` must name at least one")
