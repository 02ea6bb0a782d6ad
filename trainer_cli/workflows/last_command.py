"""The newest command of a workspace, and what it committed in each repository that it wrote to."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.git import LogEntry, changed_files, has_new_files, is_repository, newest_commits
from trainer_cli.workspace.places import READ, placed_folders, workspace_path

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.model.settings import Settings

PAGES = ("archives/", "reports/", "records/nightly/")
"""What a commit of derived pages holds; the record of a night goes with them."""
SAME_RUN = 60
"""Seconds between two commits of one command in two repositories."""


class Base(NamedTuple):
    """A folder that commands write to: the workspace itself, with an empty name, or one placed elsewhere."""

    name: str
    folder: Path


class Done(NamedTuple):
    """What a command did in one folder: its commit, and each file in it with `A` added, `M` changed, `D` removed."""

    base: Base
    commit: LogEntry
    files: list[tuple[str, str]]


def last_command(root: Path, settings: Settings) -> tuple[list[Done], list[Problem]]:
    """The newest command that wrote more than pages, with what it did in each folder; or what is in the way.

    Hand edits that were committed apart are passed over, and so is an earlier undo with what it took back.
    """
    placed = placed_folders(root, settings)
    bases = [Base("", root), *(Base(name, placed[name]) for name in READ if name in placed)]
    problems = [*_without_git(bases), *_uncommitted(bases)]
    return ([], problems) if problems else _newest(bases)


def _without_git(bases: list[Base]) -> list[Problem]:
    """Nothing is taken back by halves: every folder must be under git."""
    missing = [base for base in bases if not is_repository(base.folder)]
    return [_nothing()] if bases[0] in missing else list(map(_no_repository, missing))


def _uncommitted(bases: list[Base]) -> list[Problem]:
    """Whether a command was cut short before its commit, so that the newest commit is of an earlier one."""
    placed = next((base.folder for base in bases if base.name == "records"), None)
    folder, name = (placed, ".") if placed else (bases[0].folder, "records")
    return [_uncommitted_records()] if is_repository(folder) and has_new_files(folder, name) else []


def _newest(bases: list[Base]) -> tuple[list[Done], list[Problem]]:
    newest = [(base, *_newest_in(base)) for base in bases]
    found = [done for _, done, _ in newest if done]
    if not found:
        return [], [_nothing()]
    found.sort(key=lambda one: one.commit.at, reverse=True)
    command, at = found[0].commit.command, found[0].commit.at
    same = [one for one in found if one.commit.command == command and at - one.commit.at <= SAME_RUN]
    unclear = [one for one in found if one.commit.at == at and one not in same]
    newer = [(base, other) for base, _, other in newest if other and other.at > at]
    if unclear or newer:
        return [], [*map(_unclear, unclear), *(_in_the_way(base, other) for base, other in newer)]
    return same, []


def _newest_in(base: Base) -> tuple[Done | None, LogEntry | None]:
    """The newest command in one folder, or the commit of somebody else behind which it is not looked for."""
    taken_back = 0
    for commit in newest_commits(base.folder):
        files = changed_files(base.folder, commit.commit)
        paths = [workspace_path(base.name, path) for _, path in files]
        if commit.command is None and files:
            return None, commit
        if not commit.command or all(path.startswith(PAGES) for path in paths):
            continue
        if _is_undo(commit.command):
            taken_back += 1
        elif taken_back:
            taken_back -= 1
        else:
            return Done(base, commit, files), None
    return None, None


def _is_undo(command: str) -> bool:
    """Whether a command line is an undo: no word but options and their values stands before it."""
    for before, word in pairwise(command.split()):
        if word == "undo":
            return True
        if not word.startswith("-") and not before.startswith("-"):
            return False
    return False


def _nothing() -> Problem:
    return Problem(
        code="undo-nothing",
        message="there is no command of trainer to take back in the newest commits",
        remedy="use `git log` and `git revert` (with `commit: manual`, commands make no commits)",
    )


def _no_repository(base: Base) -> Problem:
    return Problem(
        code="undo-no-repository",
        message=f"`{base.name}` lies in a folder without git: what a command wrote there can't be taken back",
        source=Source("trainer.yaml"),
        remedy="make that folder a repository: git init; git add .; git commit",
    )


def _uncommitted_records() -> Problem:
    return Problem(
        code="undo-uncommitted",
        message="`records/` holds files that no commit has: a command was cut short before its commit",
        source=Source("records"),
        remedy="commit them first: git add records; git commit",
    )


def _unclear(done: Done) -> Problem:
    return Problem(
        code="undo-unclear",
        message=f"two commands ended in the same second, in two repositories; one is: {done.commit.command}",
        remedy="take the one that came last back with `git revert`",
    )


def _in_the_way(base: Base, other: LogEntry) -> Problem:
    return Problem(
        code="undo-in-the-way",
        message=f"commit {other.commit[:10]}, which no command made, came after the last command",
        source=Source(base.name or "trainer.yaml"),
        remedy="take the command back with `git revert`",
    )
