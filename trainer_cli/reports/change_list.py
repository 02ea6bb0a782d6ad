"""Change events with the questions that they name and those that still wait (S10)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.bank import EventKind
from trainer_cli.workspace.question_state import names_question, standing_events

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import Workspace


class ChangeRow(msgspec.Struct, frozen=True, kw_only=True):
    """An event: how many questions it names, and how many of them wait for a review because of it."""

    id: str
    day: dt.date
    kind: EventKind
    what: str
    questions: int
    waiting: int


class ChangeList(msgspec.Struct, frozen=True):
    """The events that stand, in order of their days."""

    rows: tuple[ChangeRow, ...]


def change_list(workspace: Workspace, statuses: Mapping[str, QuestionStatus]) -> ChangeList:
    """The list of all events that no other replaces; `statuses` are those of all questions, by id."""
    waiting = Counter(event.id for status in statuses.values() for event in status.events)
    return ChangeList(
        tuple(
            ChangeRow(
                id=event.id,
                day=event.day,
                kind=event.kind,
                what=event.what,
                questions=sum(names_question(event, one) for one in workspace.questions.values()),
                waiting=waiting[event.id],
            )
            for event in standing_events(workspace.changes.values())
        )
    )
