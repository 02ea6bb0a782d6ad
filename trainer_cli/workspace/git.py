"""Git, by its command line: what a workspace needs of it, running none of its hooks."""

from __future__ import annotations

import subprocess
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TRAILER = "Trainer-Command"
_QUIET = ("-c", "core.hooksPath=/dev/null", "-c", "commit.gpgsign=false", "-c", "core.quotepath=false")


class GitFailed(Exception):
    """Git refused; the message is its own."""


def git(root: Path, *arguments: str) -> str:
    """What git prints.

    Raises:
        GitFailed: git is missing or exits with an error.
    """
    return _printed(root, *arguments).decode(errors="replace")


def _printed(root: Path, *arguments: str) -> bytes:
    try:
        # Unlike `run` this waits when the command is told to end: a git that is killed leaves its lock.
        with subprocess.Popen(
            ["git", *_QUIET, *arguments],
            cwd=root,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as running:
            output, complaint = running.communicate()
    except FileNotFoundError:
        raise GitFailed("git is not installed") from None
    except OSError as error:
        raise GitFailed(f"git can't be run: {error.strerror}") from None
    if running.returncode:
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


def commit_files(root: Path, paths: Sequence[str], command: str) -> str | None:
    """Commit exactly `paths` (relative to `root`) with the command as the message; what else is staged stays.

    Returns:
        the new commit; None when nothing changed for git (ignored files, same content).

    Raises:
        GitFailed: git refused.
    """
    shown = [path for path in paths if not is_ignored(root, path)]
    if not shown:
        return None
    git(root, "add", "--all", "--", *shown)
    if not uncommitted(root, shown):
        return None
    message = f"{command}\n\n{TRAILER}: {command}"
    git(root, *_identity(root), "commit", "--quiet", "--only", "-m", message, "--", *shown)
    return git(root, "rev-parse", "HEAD").strip()


def commit_edits(root: Path, paths: Sequence[str]) -> str | None:
    """Commit what people changed by hand in `paths`, apart from any command; None when there is nothing.

    Raises:
        GitFailed: git refused.
    """
    edited = [path for path in paths if (root / path).is_file() and not is_ignored(root, path)]
    if not edited or not uncommitted(root, edited):
        return None
    git(root, "add", "--", *edited)
    message = f"edited by hand: {', '.join(edited)}"
    git(root, *_identity(root), "commit", "--quiet", "--only", "-m", message, "--", *edited)
    return git(root, "rev-parse", "HEAD").strip()


def has_new_files(root: Path, folder: str) -> bool:
    """Whether files lie under `folder` that no commit ever had.

    Raises:
        GitFailed: git refused.
    """
    return any(
        line.startswith("??") for line in git(root, "status", "--porcelain", "--", folder).splitlines()
    )


def uncommitted(root: Path, paths: Sequence[str]) -> bool:
    """Whether anything under `paths` differs from the newest commit.

    Raises:
        GitFailed: git refused.
    """
    return bool(git(root, "status", "--porcelain", "--", *paths).strip())


class CommandCommit(NamedTuple):
    """A commit that a command made: its name, the command, and when, in seconds since 1970."""

    commit: str
    command: str
    at: int


def newest_commands(root: Path) -> Iterator[CommandCommit]:
    """The newest 200 commits as far as commands made them on one readable commit before, without a break.

    So the first commit of a workspace, a merge, and where a shallow clone begins are none of them.
    """
    try:
        text = git(
            root, "log", "-z", "--max-count=200", f"--format=%H%n%P%n%ct%n%(trailers:key={TRAILER},valueonly)"
        )
    except GitFailed:
        return
    yield from map(_command_commit, takewhile(_is_of_a_command, map(_log_fields, text.split("\0"))))


def _log_fields(entry: str) -> tuple[str, ...]:
    """Commit, parents, time and command of an entry of the log."""
    return (*entry.split("\n", 3), "", "", "", "")[:4]


def _is_of_a_command(fields: tuple[str, ...]) -> bool:
    _, parents, _, command = fields
    return bool(command.strip()) and len(parents.split()) == 1


def _command_commit(fields: tuple[str, ...]) -> CommandCommit:
    commit, _, at, command = fields
    return CommandCommit(commit, command.strip(), int(at))


def changed_files(root: Path, commit: str) -> list[tuple[str, str]]:
    """The files of a commit with what happened to them: `A` added, `M` changed, `D` removed."""
    text = git(root, "show", "--format=", "--name-status", "--no-renames", "--relative", "-z", commit)
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


def is_ignored(root: Path, path: str) -> bool:
    """Whether git ignores a path of the work tree."""
    try:
        git(root, "check-ignore", "--quiet", "--", path)
    except GitFailed:
        return False
    return True


def _identity(root: Path) -> tuple[str, ...]:
    if configured_email(root):
        return ()
    return ("-c", "user.name=trainer", "-c", "user.email=trainer@localhost")
