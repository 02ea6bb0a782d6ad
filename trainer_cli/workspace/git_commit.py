"""Commits of exactly the files that a command wrote, or that people had changed in them before."""

from __future__ import annotations

import re
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.workspace.git import HAND, TRAILER, GitFailed, configured_email, git

if TYPE_CHECKING:
    from collections.abc import Sequence

_LOCK = r"[^'\"‘’“”«»\n]+\.lock"
_UNDER_WAY = ("MERGE_HEAD", "CHERRY_PICK_HEAD")
LOCK_TRIES, LOCK_PAUSE = 20, 0.1
"""How often a git that finds the lock of another is tried again, and the seconds between."""


class Committed(msgspec.Struct, frozen=True):
    """What became of some files: the new commit, those that git ignores, those staged for a merge under way.

    No commit where nothing changed for git, or where a merge is under way, which its own commit concludes.
    """

    commit: str | None = None
    ignored: tuple[str, ...] = ()
    staged: tuple[str, ...] = ()


def commit_files(root: Path, paths: Sequence[str], command: str) -> Committed:
    """Commit exactly `paths` (relative to `root`) with the command as the message; what else is staged stays.

    Raises:
        GitFailed: git refused.
    """
    return _committed(root, paths, f"{command}\n\n{TRAILER}: {command}")


def commit_edits(root: Path, paths: Sequence[str]) -> Committed:
    """Commit what people changed by hand in `paths`, apart from any command.

    Raises:
        GitFailed: git refused.
    """
    edited = [path for path in paths if (root / path).is_file()]
    if not edited or not git(root, "--literal-pathspecs", "status", "--porcelain", "--", *edited).strip():
        return Committed()
    return _committed(root, edited, "")


def ignored_paths(root: Path, paths: Sequence[str]) -> set[str]:
    """Those of `paths` that git ignores; a file that git keeps is none, whatever `.gitignore` says.

    Raises:
        GitFailed: git refused.
    """
    return set(_parts(git(root, "check-ignore", "-z", "--stdin", given=_joined(paths), fails=1)))


def _committed(root: Path, paths: Sequence[str], message: str) -> Committed:
    ignored = ignored_paths(root, paths)
    shown = [path for path in paths if path not in ignored]
    left = tuple(path for path in paths if path in ignored)
    _unlocked(root, "update-index", "--add", "--remove", "-z", "--stdin", given=_joined(shown))
    changed = set(_parts(git(root, "diff", "--cached", "--name-only", "--no-renames", "--relative", "-z")))
    staged = tuple(path for path in shown if path in changed)
    if not staged or _is_merging(root):
        return Committed(None, left, staged)
    said = message or f"{HAND}{', '.join(staged)}"
    words = ("commit", "--quiet", "--only", "-m", said, "--pathspec-from-file=-", "--pathspec-file-nul")
    _unlocked(root, "--literal-pathspecs", *_identity(root), *words, given=_joined(staged))
    return Committed(git(root, "rev-parse", "HEAD").strip(), left)


def _unlocked(root: Path, *words: str, given: bytes, tries: int = LOCK_TRIES) -> None:
    """Run git, which may meet the lock of another git: one at work is gone soon, one that was killed never."""
    try:
        git(root, *words, given=given)
    except GitFailed as failed:
        locks = [Path(found.strip()) for found in re.findall(_LOCK, str(failed))]
        lock = next((one for one in locks if one.is_file()), None)
        if lock is None:
            raise
        if tries == 1:
            raise GitFailed(_locked(lock)) from failed
        Event().wait(LOCK_PAUSE)
        _unlocked(root, *words, given=given, tries=tries - 1)


def _locked(lock: Path) -> str:
    return (
        f"git finds its lock {lock}, and the git that made it is at work or was killed.\n"
        f"If no other git runs here, remove the lock (rm '{lock}'), and the next command commits"
    )


def _is_merging(root: Path) -> bool:
    """Whether a merge or the like is under way, in which git commits everything or nothing."""
    words = [word for name in _UNDER_WAY for word in ("--git-path", name)]
    return any((root / path).exists() for path in git(root, "rev-parse", *words).splitlines())


def _identity(root: Path) -> tuple[str, ...]:
    if configured_email(root):
        return ()
    return ("-c", "user.name=trainer", "-c", "user.email=trainer@localhost")


def _joined(paths: Sequence[str]) -> bytes:
    return b"".join(path.encode() + b"\0" for path in paths)


def _parts(text: str) -> list[str]:
    return [part for part in text.split("\0") if part]
