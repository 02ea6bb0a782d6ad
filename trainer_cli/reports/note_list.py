"""Questions of agents with their answers (S32)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.workspace.notes import questions_asked

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace


class NoteRow(msgspec.Struct, frozen=True, kw_only=True):
    """A question; `about` are the ids of the plan, the course and the question of the bank that it names."""

    id: str
    day: dt.date
    asker: str
    about: tuple[str, ...]
    text: str
    answers: tuple[str, ...]


class NoteList(msgspec.Struct, frozen=True):
    """The questions in order of time."""

    rows: tuple[NoteRow, ...]


def note_list(workspace: Workspace, *, only_open: bool) -> NoteList:
    """The list of all questions, or of those without an answer."""
    return NoteList(
        tuple(
            NoteRow(
                id=asked.id,
                day=asked.at.date(),
                asker=asked.asker or "",
                about=tuple(one for one in (asked.plan, asked.course, asked.question) if one),
                text=asked.text,
                answers=tuple(one.text for one in answers),
            )
            for asked, answers in questions_asked(workspace.notes.values())
            if not (only_open and answers)
        )
    )
