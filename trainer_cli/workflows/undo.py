"""`trainer undo`: the last command taken back by a reverting commit, or by a record where it announced something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.write import Change
from trainer_cli.workflows.last_command import Done, last_command
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.release import undone_release
from trainer_cli.workspace.git import file_at
from trainer_cli.workspace.places import workspace_path
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from trainer_cli.workspace.workspace import Workspace

RELEASE = "/release.yaml"


def undone(
    root: Path, workspace: Workspace, *, by: str, at: dt.datetime
) -> tuple[Proposal | None, list[Problem]]:
    """What takes the newest command of the workspace back, in every repository that it wrote to.

    Commits that only made pages (`build`, `report nightly`) are passed over, so are hand edits, and so is an
    earlier undo with what it took back: the next undo goes further. Files go back to what they were before the
    command; a file that was edited since is a problem. A release stays, because it was announced: it is
    withdrawn by a new record.
    """
    done, problems = last_command(root, workspace.settings)
    if problems:
        return None, problems
    command = str(done[0].commit.command)
    released = _released(done)
    if released:
        return _taken_back(workspace, released, command, by=by, at=at)
    changes: list[Change] = []
    for one in done:
        reverting, wrong = _reverting(one)
        changes += reverting
        problems += wrong
    if problems:
        return None, problems
    return Proposal(
        changes=tuple(changes),
        what=f"This takes back: {command}",
        done=f"Taken back: {command}",
        document={"undone": command},
    ), []


def _released(done: list[Done]) -> str:
    """The path of the announcement that a command made; empty where it made none."""
    added = (workspace_path(one.base.name, path) for one in done for state, path in one.files if state == "A")
    return next((path for path in added if path.endswith(RELEASE)), "")


def _taken_back(
    workspace: Workspace, path: str, command: str, *, by: str, at: dt.datetime
) -> tuple[Proposal | None, list[Problem]]:
    """What was announced is withdrawn by a record; a withdrawal is an announcement, too."""
    exam, release = path.split("/")[2:4]
    facts = workspace.exams.get(exam)
    if facts is None:
        return None, [_unreadable_exam(path)]
    if any(one.id == release and one.withdraws for one in facts.releases):
        return None, [_withdrawn(path)]
    return undone_release(facts, release, by=by, at=at, reason=f"undo: {command}")


def _reverting(done: Done) -> tuple[list[Change], list[Problem]]:
    changes, problems = [], []
    folder, commit = done.base.folder, done.commit.commit
    for _, path in done.files:
        before, after = file_at(folder, f"{commit}^", path), file_at(folder, commit, path)
        now = _now(folder, path)
        shown = workspace_path(done.base.name, path)
        if now != after:
            problems.append(_edited(shown))
        elif now != before:
            changes.append(Change(shown, before, None if now is None else digest_bytes(now)))
    return changes, problems


def _now(folder: Path, path: str) -> bytes | None:
    try:
        return read_bytes(folder / path)
    except FileNotFoundError:
        return None


def _unreadable_exam(path: str) -> Problem:
    return Problem(
        code="undo-exam",
        message=f"the exam `{path.split('/')[2]}` can't be read",
        source=Source(path),
        remedy="mend its files first: trainer check",
    )


def _withdrawn(path: str) -> Problem:
    return Problem(
        code="undo-withdrawal",
        message="the last command withdrew results that were announced, and that stays on record",
        source=Source(path),
        remedy=f"announce them again: trainer exam release {path.split('/')[2]}",
    )


def _edited(path: str) -> Problem:
    return Problem(
        code="undo-edited",
        message="the file was changed after that command",
        source=Source(path),
        remedy="put the change aside with `git stash`, or revert by hand",
    )
