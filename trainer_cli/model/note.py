"""What people ask while they are trained, and what they are answered (S32)."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from trainer_cli.model.base import Filled, Id, Record


class Note(Record, frozen=True, kw_only=True):
    """`records/notes/<id>/note.yaml`: a question of an agent, or the answer to one, which it names in `answers`.

    A question has its `asker` and may name the plan, the course or the question of the bank that it is about.
    """

    id: Id
    text: Filled
    asker: Id | None = None
    answers: Id | None = None
    plan: Id | None = None
    course: Id | None = None
    question: Id | None = None
    at: Annotated[dt.datetime, Meta(tz=True)]
    by: Filled

    def __post_init__(self) -> None:
        if (self.asker is None) == (self.answers is None):
            raise ValueError("either `asker` or `answers` must be given")
