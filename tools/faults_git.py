"""Git dies or finds the disk full while a command commits: the files and the repository stay sound.

A program named `git` that stands first on PATH puts strace before the one git call that is to fail.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, NamedTuple

from tools.faults_strace import Fault, Point, Run, faults_at, filled, plain, points_of, strace_words
from tools.faults_table import trainer
from tools.faults_try import Report, Trials, files, spread

if TYPE_CHECKING:
    from pathlib import Path

    from tests.faults_write.judge import Files

_NOT_COMMITTED = "the files are written, but git did not commit them"
_SHIM = """#!/bin/sh
case " $* " in
  *" {verb} "*) exec {strace} {git} "$@" ;;
esac
exec {git} "$@"
"""


class GitCommand(NamedTuple):
    """A command that commits, and the git call of it that is to fail."""

    name: str
    verb: str
    words: str
    stage: str


GIT_COMMANDS = (
    GitCommand(
        "agent move, in git update-index",
        "update-index",
        "agent move A001 --team east --from 2026-03-16",
        "repository",
    ),
    GitCommand(
        "agent move, in git commit", "commit", "agent move A001 --team east --from 2026-03-16", "repository"
    ),
    GitCommand("undo, in git commit", "commit", "undo", "repository, one command on"),
)


def tried_in_git(command: GitCommand, trials: Trials) -> Report:
    """A command at all points of one call of git, with all faults."""
    root = trials.workspace(command.stage, "sound")
    run = _run(command, trials, root, ())
    new = files(root)
    shutil.rmtree(root)
    points = points_of(run.trace)
    chosen = spread(points, trials.most_points)
    wrong = [] if run.code == 0 and points else [f"without a fault: exit {run.code}: {run.output}"]
    runs = locked = 0
    for number, point in enumerate(chosen):
        for fault in faults_at(number, few=trials.smoke):
            runs += 1
            found, has_lock = _problems(command, trials, new, point, fault)
            locked += has_lock
            wrong += [f"{fault.name} at git's {point.call} {point.ordinal}: {one}" for one in found]
    return Report(command.name, len(chosen), len(points), runs, tuple(wrong), locked)


def _problems(
    command: GitCommand, trials: Trials, new: Files, point: Point, fault: Fault
) -> tuple[list[str], bool]:
    """What is wrong after a fault in git, and whether git left a lock that the next command had to name."""
    root = trials.workspace(command.stage, "git-trial")
    run = _run(command, trials, root, ("-e", fault.injection(point)))
    found = []
    if not fault.was_met(run.trace):
        found.append("the point was not reached")
    if files(root) != new:
        found.append("the files are not the new ones")
    if run.code not in (0, 1, 74) or (run.code and _NOT_COMMITTED not in run.output):
        found.append(f"exit code {run.code}: {run.output.strip()[-300:]}")
    broken = plain(["git", "-C", str(root), "fsck", "--no-dangling", "--no-progress"], trials.cache)
    if broken.code:
        found.append(f"the repository is damaged: {broken.output.strip()[-200:]}")
    follower, locks = _next_command(root, trials)
    if follower.code:
        found.append(f"the next command ends with {follower.code}: {follower.output.strip()[-300:]}")
    elif left := plain(["git", "-C", str(root), "status", "--porcelain"], trials.cache).output.strip():
        found.append(f"left without a commit: {left}")
    shutil.rmtree(root)
    return found, locks > 0


def _next_command(root: Path, trials: Trials) -> tuple[Run, int]:
    """The next command, run again whenever it named a lock that git left, which is then deleted as git advises."""
    deleted = 0
    while True:
        words = trainer(f"agent add 李四 --team west --id A95{deleted}")
        run = plain(filled(words, root), trials.cache)
        named = [lock for lock in (root / ".git").rglob("*.lock") if str(lock) in run.output]
        if not named:
            return run, deleted
        named[0].unlink()
        deleted += 1


def _run(command: GitCommand, trials: Trials, root: Path, options: tuple[str, ...]) -> Run:
    log = root.with_name("git.trace")
    folder = trials.folder / "git-first"
    folder.mkdir(exist_ok=True)
    strace = " ".join(f"'{word}'" for word in strace_words(log, options))
    git = shutil.which("git")
    (folder / "git").write_text(_SHIM.format(verb=command.verb, strace=strace, git=git))
    (folder / "git").chmod(0o755)
    run = plain(filled(trainer(command.words), root), trials.cache, str(folder))
    trace = log.read_text("utf-8", errors="replace") if log.exists() else ""
    log.unlink(missing_ok=True)
    return Run(run.code, run.output, trace)
