"""Git, by its command line: what a workspace needs of it, running none of its hooks."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TRAILER = "Trainer-Command"
HAND = "edited by hand: "
"""How the message of a commit begins that holds what people had changed before a command."""
_QUIET = ("-c", "core.hooksPath=/dev/null", "-c", "commit.gpgsign=false", "-c", "core.quotepath=false")


class GitFailed(Exception):
    """Git refused; the message is its own."""


def git(root: Path, *arguments: str, given: bytes = b"", fails: int = 0) -> str:
    """What git prints, reading `given`.

    Raises:
        GitFailed: git is missing or exits with an error other than `fails`.
    """
    return _printed(root, *arguments, given=given, fails=fails).decode(errors="replace")


def _printed(root: Path, *arguments: str, given: bytes = b"", fails: int = 0) -> bytes:
    try:
        # Unlike `run` this waits when the command is told to end: a git that is killed leaves its lock.
        with subprocess.Popen(
            ["git", *_QUIET, *arguments],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as running:
            output, complaint = running.communicate(given)
    except FileNotFoundError:
        raise GitFailed("git is not installed") from None
    except OSError as error:
        raise GitFailed(f"git can't be run: {error.strerror}") from None
    if running.returncode not in (0, fails):
        raise GitFailed(complaint.decode(errors="replace").strip())
    return output


def has_git(root: Path) -> bool:
    """Whether git can be run."""
    try:
        git(root, "--version")
    except GitFailed:
        return False
    return True


def is_repository(root: Path) -> bool:
    """Whether `root` lies in a git work tree."""
    try:
        return git(root, "rev-parse", "--is-inside-work-tree").strip() == "true"
    except GitFailed:
        return False


def configured_email(root: Path) -> str | None:
    """The e-mail that git would sign a commit with, None where there is none."""
    try:
        return git(root, "config", "user.email").strip() or None
    except GitFailed:
        return None


def has_new_files(root: Path, folder: str) -> bool:
    """Whether files lie under `folder` that no commit ever had; the program's own do not count.

    Raises:
        GitFailed: git refused.
    """
    shown = git(root, "status", "--porcelain", "--", folder, ":(exclude).trainer").splitlines()
    return any(line.startswith("??") for line in shown)


class LogEntry(msgspec.Struct, frozen=True):
    """A commit: its name, the command that made it, and when, in seconds since 1970.

    `command` is empty for hand edits that a command committed before its own, None for what no command made, a
    merge, and the first commit of a workspace or a shallow clone.
    """

    commit: str
    command: str | None
    at: int


def newest_commits(root: Path) -> Iterator[LogEntry]:
    """The newest 200 commits, the newest first."""
    try:
        text = git(
            root,
            "log",
            "-z",
            "--max-count=200",
            f"--format=%H%n%P%n%ct%n%s%n%(trailers:key={TRAILER},valueonly)",
        )
    except GitFailed:
        return
    yield from map(_log_entry, filter(None, text.split("\0")))


def _log_entry(entry: str) -> LogEntry:
    commit, parents, at, subject, made_by = (*entry.split("\n", 4), "")[:5]
    command = made_by.strip() or ("" if subject.startswith(HAND) else None)
    return LogEntry(commit, command if len(parents.split()) == 1 else None, int(at))


def commits_of(root: Path, path: str, most: int) -> list[str]:
    """The newest commits that changed a file, at most so many, the newest first.

    Raises:
        GitFailed: git refused.
    """
    return git(root, "log", f"--max-count={most}", "--format=%H", "--", path).split()


def changed_files(root: Path, commit: str) -> list[tuple[str, str]]:
    """The files of a commit with what happened to them since its first parent: `A` added, `M` changed, `D` removed."""
    words = ("--format=", "--name-status", "--no-renames", "--relative", "-m", "--first-parent", "-z")
    text = git(root, "show", *words, commit)
    parts = text.strip("\0\n").split("\0")
    return list(zip(parts[0::2], parts[1::2], strict=True)) if parts != [""] else []


def file_at(root: Path, commit: str, path: str) -> bytes | None:
    """The bytes of a file in a commit, None when it was not there.

    Raises:
        GitFailed: git can't read the commit.
    """
    if not git(root, "ls-tree", "--name-only", commit, "--", path).strip():
        return None
    return _printed(root, "show", f"{commit}:./{path}")


def new_repository(root: Path) -> None:
    """Make `root` a repository.

    Raises:
        GitFailed: git refused.
    """
    git(root, "init", "--quiet", "--initial-branch=main")
    # What `merge=ours` in .gitattributes names: pages keep one side, and `trainer build` makes them anew.
    git(root, "config", "merge.ours.driver", "true")


def resolved(root: Path, revision: str) -> str | None:
    """The commit that a revision such as `HEAD~1`, `main` or `main...HEAD` (where both parted) names; None if none."""
    first, dots, second = revision.partition("...")
    try:
        if dots:
            return git(root, "merge-base", "--end-of-options", first or "HEAD", second or "HEAD").strip()
        found = git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        return found.strip()
    except GitFailed:
        return None


def archived(root: Path, commit: str, paths: Sequence[str]) -> bytes:
    """The files of a commit in `paths` below `root`, as a tar archive; empty where it has none of them.

    Raises:
        GitFailed: git can't read the commit.
    """
    there = git(root, "ls-tree", "-z", "--name-only", commit, "--", *paths).split("\0")[:-1]
    return _printed(root, "archive", "--format=tar", commit, "--", *there) if there else b""
