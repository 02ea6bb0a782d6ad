"""Questions that agents asked, with their answers: which are open, and until when (S32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace.named import plan_end

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from trainer_cli.model.note import Note
    from trainer_cli.workspace.workspace import Workspace


def questions_asked(notes: Iterable[Note]) -> list[tuple[Note, tuple[Note, ...]]]:
    """Each question with its answers, both in order of time."""
    known = sorted(notes, key=lambda one: (one.at, one.id))
    return [
        (asked, tuple(one for one in known if one.answers == asked.id))
        for asked in known
        if asked.answers is None
    ]


def open_notes(notes: Iterable[Note]) -> list[Note]:
    """The questions that nobody has answered, in order of time."""
    return [asked for asked, answers in questions_asked(notes) if not answers]


def answer_due(workspace: Workspace, asked: Note) -> dt.date | None:
    """The last day of the plan that a question is about; None where it names no plan that exists."""
    plan = workspace.plans.get(asked.plan or "")
    return plan_end(plan) if plan else None
