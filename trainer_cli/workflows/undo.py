"""`trainer undo`: the last command taken back by a reverting commit, or by a record where it announced something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.write import Change
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.release import withdrawn_release
from trainer_cli.workspace.git import changed_files, file_at, last_command
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from trainer_cli.workspace.workspace import Workspace


def undone(root: Path, workspace: Workspace, *, by: str, at: dt.datetime) -> tuple[Proposal | None, list[Problem]]:
    """What takes the newest command of the workspace back, if its commit is the newest one.

    Files go back to what they were before that commit; a file that was edited since is a problem. A release
    stays, because it was announced: it is withdrawn by a new record.
    """
    last = last_command(root)
    if last is None or last[1].startswith("trainer init"):
        return None, [_nothing_to_undo()]
    commit, command = last
    files = changed_files(root, commit)
    released = [path for state, path in files if state == "A" and path.endswith("/release.yaml")]
    if released:
        facts = workspace.exams[released[0].split("/")[2]]
        return withdrawn_release(facts, by=by, at=at, reason=f"undo: {command}")
    changes, problems = _reverting(root, commit, [path for _, path in files])
    if problems:
        return None, problems
    return Proposal(changes=tuple(changes), done=f"Taken back: {command}", document={"undone": command}), []


def _reverting(root: Path, commit: str, paths: list[str]) -> tuple[list[Change], list[Problem]]:
    changes, problems = [], []
    for path in paths:
        before, after, now = file_at(root, f"{commit}^", path), file_at(root, commit, path), _now(root, path)
        if now != after:
            problems.append(_edited(path))
        elif now != before:
            changes.append(Change(path, before, None if now is None else digest_bytes(now)))
    return changes, problems


def _now(root: Path, path: str) -> bytes | None:
    try:
        return read_bytes(root / path)
    except FileNotFoundError:
        return None


def _nothing_to_undo() -> Problem:
    return Problem(
        code="undo-nothing",
        message="the newest commit was not made by a command of trainer",
        remedy="use `git log` and `git revert` (with `commit: manual`, commands make no commits)",
    )


def _edited(path: str) -> Problem:
    return Problem(
        code="undo-edited",
        message="the file was changed after that command",
        source=Source(path),
        remedy="put the change aside with `git stash`, or revert by hand",
    )
