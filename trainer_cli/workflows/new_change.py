"""`trainer change add`: an event in the business that questions may not know yet (S10)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.bank import ChangeEvent, EventKind
from trainer_cli.planning.ids import free_id
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.question_state import approved_questions, names_question, standing_events

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.workspace.workspace import Workspace


class Announced(msgspec.Struct, frozen=True, kw_only=True):
    """What is said about a change: its ids are known ones; `replaces` is the event that it corrects, if any."""

    what: str
    kind: EventKind
    day: dt.date
    courses: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    replaces: str | None = None


def new_change(
    workspace: Workspace, said: Announced, *, by: str, at: dt.datetime
) -> tuple[Proposal | None, list[Problem]]:
    """The record of a change event; the questions that it touches wait for a review from then on."""
    problems = list(_problems(workspace, said))
    if problems:
        return None, problems
    event = ChangeEvent(
        id=free_id(f"{said.day:%Y-%m-%d}-{said.kind}", workspace.changes),
        kind=said.kind,
        what=said.what.strip(),
        day=said.day,
        courses=said.courses,
        points=said.points,
        at=at,
        by=by,
        supersedes=said.replaces,
    )
    named = [one.id for one in workspace.questions.values() if names_question(event, one)]
    approved = approved_questions(workspace)
    touched = [one for one in named if one in approved]
    done = f"Change {event.id} is on record. Approved questions that now wait for a review: {len(touched)}."
    if touched:
        done += f"\nNext: trainer question review --change {event.id}"
    return Proposal(
        changes=(Change(f"records/changes/{event.id}/change.yaml", dump_yaml(event).encode(), None),),
        what=f"This takes {len(touched)} approved questions out of new exams until they are reviewed.",
        done=done,
        document={"change": event.id, "questions": named, "waiting": touched},
    ), []


def _problems(workspace: Workspace, said: Announced) -> Iterator[Problem]:
    if not said.what.strip():
        yield _problem(
            "change-what", "it is not said what changes", "say it in words: trainer change add TEXT"
        )
    if not (said.points or said.courses):
        yield _problem(
            "change-scope",
            "it is not said which points or courses the change concerns",
            "give --point ID,ID or --course ID; trainer curriculum show lists them",
        )
    standing = {one.id for one in standing_events(workspace.changes.values())}
    if said.replaces is not None and said.replaces not in standing:
        yield _problem(
            "change-replaced",
            f"the change `{said.replaces}` was replaced by another one already",
            "name the newest: trainer change list",
        )


def _problem(code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, remedy=remedy, clause="S10")
