"""Git, by its command line: what a workspace needs of it, running none of its hooks."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
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
    try:
        done = subprocess.run(
            ["git", *_QUIET, *arguments], cwd=root, capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise GitFailed("git is not installed") from None
    if done.returncode:
        raise GitFailed(done.stderr.decode(errors="replace").strip())
    return done.stdout.decode(errors="replace")


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


def commit_files(root: Path, paths: Sequence[str], command: str) -> str:
    """Commit exactly `paths` (relative to `root`) with the command as the message; what else is staged stays.

    Returns:
        the new commit; the old one when nothing changed for git (ignored files, same content).

    Raises:
        GitFailed: git refused.
    """
    shown = [path for path in paths if not is_ignored(root, path)]
    if shown:
        git(root, "add", "--all", "--", *shown)
        if git(root, "status", "--porcelain", "--", *shown).strip():
            message = f"{command}\n\n{TRAILER}: {command}"
            git(root, *_identity(root), "commit", "--quiet", "--only", "-m", message, "--", *shown)
    return git(root, "rev-parse", "HEAD").strip()


def last_command(root: Path) -> tuple[str, str] | None:
    """The newest commit if a command made it, and that command; None otherwise."""
    try:
        commit, _, command = git(
            root, "log", "-1", f"--format=%H%x00%(trailers:key={TRAILER},valueonly)"
        ).partition("\0")
    except GitFailed:
        return None
    return (commit, command.strip()) if command.strip() else None


def changed_files(root: Path, commit: str) -> list[tuple[str, str]]:
    """The files of a commit with what happened to them: `A` added, `M` changed, `D` removed."""
    text = git(root, "show", "--format=", "--name-status", "--no-renames", "--relative", "-z", commit)
    parts = text.strip("\0\n").split("\0")
    return list(zip(parts[0::2], parts[1::2], strict=True)) if parts != [""] else []


def file_at(root: Path, commit: str, path: str) -> bytes | None:
    """The bytes of a file in a commit, None when it was not there."""
    done = subprocess.run(
        ["git", *_QUIET, "show", f"{commit}:./{path}"], cwd=root, capture_output=True, check=False
    )
    return None if done.returncode else done.stdout


def new_repository(root: Path) -> None:
    """Make `root` a repository.

    Raises:
        GitFailed: git refused.
    """
    git(root, "init", "--quiet", "--initial-branch=main")


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
