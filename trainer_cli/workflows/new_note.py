"""`trainer note`: questions that agents ask while they are trained, and their answers (S32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.note import Note
from trainer_cli.planning.ids import free_id
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal

if TYPE_CHECKING:
    import datetime as dt

    from trainer_cli.workspace.workspace import Workspace


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What an agent asks, and what it is about; all ids are known ones."""

    text: str
    agent: str
    plan: str | None = None
    course: str | None = None
    question: str | None = None


def new_question(
    workspace: Workspace, said: Asked, *, by: str, at: dt.datetime
) -> tuple[Proposal | None, list[Problem]]:
    """The record of a question; it is open until somebody answers it."""
    if not said.text.strip():
        return None, [_no_text()]
    note = Note(
        id=free_id(f"{said.agent}-note", workspace.notes),
        text=said.text.strip(),
        asker=said.agent,
        plan=said.plan,
        course=said.course,
        question=said.question,
        at=at,
        by=by,
    )
    done = f"Question {note.id} is on record.\nNext: trainer note answer {note.id} TEXT"
    return _proposal(note, done), []


def new_answer(
    workspace: Workspace, asked: str, text: str, *, by: str, at: dt.datetime
) -> tuple[Proposal | None, list[Problem]]:
    """The record of an answer to the question `asked`; a further answer is added, the first one stays."""
    if not text.strip():
        return None, [_no_text()]
    note = Note(
        id=free_id(f"{asked}-answer", workspace.notes), text=text.strip(), answers=asked, at=at, by=by
    )
    return _proposal(note, f"The answer to {asked} is on record."), []


def _proposal(note: Note, done: str) -> Proposal:
    return Proposal(
        changes=(Change(f"records/notes/{note.id}/note.yaml", dump_yaml(note).encode(), None),),
        what="",
        done=done,
        document={"note": note.id},
    )


def _no_text() -> Problem:
    return Problem(
        code="note-text",
        message="the question or answer has no words",
        remedy='write it in quotes: trainer note ask "TEXT" --agent ID',
        clause="S32",
    )
