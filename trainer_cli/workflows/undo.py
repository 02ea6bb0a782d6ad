"""`trainer undo`: the last command taken back by a reverting commit, or by a record where it announced something."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.write import Change
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.release import withdrawn_release
from trainer_cli.workspace.git import (
    CommandCommit,
    changed_files,
    file_at,
    has_new_files,
    is_repository,
    newest_commands,
)
from trainer_cli.workspace.places import placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.workspace.workspace import Workspace

PAGES = ("archives/", "reports/", "records/nightly/")
"""What a commit of derived pages holds; the record of a night goes with them."""
RELEASE = "/release.yaml"
SAME_RUN = 60
"""Seconds between two commits of one command in two repositories."""


class Done(NamedTuple):
    """What a command did in one repository: its folder on disk, the prefix of its paths, the commit, the files."""

    base: Path
    prefix: str
    commit: CommandCommit
    files: list[tuple[str, str]]


def undone(
    root: Path, workspace: Workspace, *, by: str, at: dt.datetime
) -> tuple[Proposal | None, list[Problem]]:
    """What takes the newest command of the workspace back, in every repository that it wrote to.

    Commits that only made pages (`build`, `report nightly`) are passed over, and so is an earlier undo with what it
    took back: the next undo goes further. Files go back to what they were before the command; a file that was
    edited since is a problem. A release stays, because it was announced: it is withdrawn by a new record.
    """
    if is_repository(root) and has_new_files(root, "records"):
        return None, [_uncommitted()]
    done = _newest(root, workspace.settings)
    if not done:
        return None, [_nothing_to_undo()]
    command = done[0].commit.command
    released = [
        one.prefix + path
        for one in done
        for state, path in one.files
        if state == "A" and path.endswith(RELEASE)
    ]
    if released:
        facts = workspace.exams.get(released[0].split("/")[2])
        if facts is None:
            return None, [_unreadable_exam(released[0])]
        return withdrawn_release(facts, by=by, at=at, reason=f"undo: {command}")
    changes: list[Change] = []
    problems: list[Problem] = []
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


def _newest(root: Path, settings: Settings) -> list[Done]:
    """The newest command that wrote more than pages, with what it did in each repository, the newest first."""
    placed = placed_folders(root, settings)
    bases = [(root, ""), *((base, f"{name}/") for name, base in placed.items() if name == "records")]
    found = [one for base, prefix in bases if (one := _newest_in(base, prefix)) is not None]
    found.sort(key=lambda one: one.commit.at, reverse=True)
    return [
        one
        for one in found
        if one.commit.command == found[0].commit.command and found[0].commit.at - one.commit.at <= SAME_RUN
    ]


def _newest_in(base: Path, prefix: str) -> Done | None:
    taken_back = 0
    for commit in newest_commands(base):
        files = changed_files(base, commit.commit)
        if all(f"{prefix}{path}".startswith(PAGES) for _, path in files):
            continue
        if "undo" in commit.command.split():
            taken_back += 1
        elif taken_back:
            taken_back -= 1
        else:
            return Done(base, prefix, commit, files)
    return None


def _reverting(done: Done) -> tuple[list[Change], list[Problem]]:
    changes, problems = [], []
    commit = done.commit.commit
    for _, path in done.files:
        before, after = file_at(done.base, f"{commit}^", path), file_at(done.base, commit, path)
        now = _now(done.base, path)
        if now != after:
            problems.append(_edited(done.prefix + path))
        elif now != before:
            changes.append(Change(done.prefix + path, before, None if now is None else digest_bytes(now)))
    return changes, problems


def _now(root: Path, path: str) -> bytes | None:
    try:
        return read_bytes(root / path)
    except FileNotFoundError:
        return None


def _nothing_to_undo() -> Problem:
    return Problem(
        code="undo-nothing",
        message="there is no command of trainer to take back in the newest commits",
        remedy="use `git log` and `git revert` (with `commit: manual`, commands make no commits)",
    )


def _uncommitted() -> Problem:
    return Problem(
        code="undo-uncommitted",
        message="`records/` holds files that no commit has: a command was cut short before its commit",
        source=Source("records"),
        remedy="commit them first: git add records; git commit",
    )


def _unreadable_exam(path: str) -> Problem:
    return Problem(
        code="undo-exam",
        message=f"the exam `{path.split('/')[2]}` can't be read",
        source=Source(path),
        remedy="mend its files first: trainer check",
    )


def _edited(path: str) -> Problem:
    return Problem(
        code="undo-edited",
        message="the file was changed after that command",
        source=Source(path),
        remedy="put the change aside with `git stash`, or revert by hand",
    )
