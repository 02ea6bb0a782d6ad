"""What can go wrong while writing, each with a true statement of what has become of the files."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Outcome = Literal["unchanged", "unfinished", "unconfirmed", "partial", "earlier"]

STATEMENTS: dict[Outcome, str] = {
    "unchanged": "Nothing has been changed.",
    "unfinished": "The change is recorded, not yet all in place; the next command that writes completes it.",
    "unconfirmed": "The change is written, but the disk did not confirm that it survives a power failure.",
    "partial": "Some files are written and some are not; run the command again.",
    "earlier": "What an earlier command left can't be read or completed now; this one changed nothing.",
}
"""What each outcome of a failed write is called in words."""

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EROFS: "the disk is read-only",
    errno.EIO: "the disk reported an error",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.EFBIG: "the file would be larger than allowed",
    errno.EXDEV: "it lies on another disk than the workspace",
}
# ERROR_ACCESS_DENIED and ERROR_SHARING_VIOLATION: Windows renames over no file that is open elsewhere.
_OPEN_ELSEWHERE = (5, 32)


class WriteFailed(Exception):
    """The system refused to write `path`; `outcome` says what has become of the change. Exit code 74."""

    def __init__(self, path: str, reason: str, outcome: Outcome = "unchanged") -> None:
        super().__init__(f"{path}: {reason}. {STATEMENTS[outcome]}")
        self.path, self.reason, self.outcome = path, reason, outcome


class FileChangedMeanwhile(Exception):
    """`path` no longer holds what was read; `expected` and `found` are digests, None for no file."""

    def __init__(self, path: str, expected: str | None, found: str | None) -> None:
        super().__init__(
            f"{path} was changed by somebody else while this command ran "
            f"(it was {expected or 'absent'}, it is {found or 'absent'}). Run the command again."
        )
        self.path, self.expected, self.found = path, expected, found


class PathRefused(Exception):
    """Nothing may be written at `path`, because of `reason`."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}. Nothing has been changed.")
        self.path, self.reason = path, reason


class Locked(Exception):
    """Another command is writing; `pid` and `command` name it where they are known. Exit code 75."""

    def __init__(self, pid: int | None, command: str) -> None:
        by_whom = (
            f"the workspace is locked by process {pid} ({command}). Nothing has been changed; try again."
        )
        super().__init__(by_whom if pid else "the workspace is locked. Nothing has been changed; try again.")
        self.pid, self.command = pid, command


class Conflict(msgspec.Struct, frozen=True):
    """A file that somebody else changed before it could be replaced or removed, and was left as it is.

    `kept` is where the version that was to take its place lies in the workspace; None for a removal.
    """

    path: str
    kept: str | None


class LeftAside(Exception):
    """Files that somebody else changed while this command wrote: theirs stay, ours lie aside."""

    def __init__(self, conflicts: Sequence[Conflict]) -> None:
        told = "; ".join(f"{one.path} (ours: {one.kept or 'its removal'})" for one in conflicts)
        super().__init__(f"changed by somebody else meanwhile, and left as they are: {told}")
        self.conflicts = tuple(conflicts)


@contextmanager
def failures_of(path: str, outcome: Outcome = "unchanged") -> Iterator[None]:
    """Turns an `OSError` inside the block into a `WriteFailed` about `path`."""
    try:
        yield
    except OSError as error:
        raise WriteFailed(path, failure_reason(error), outcome) from error


@contextmanager
def one_of_several(*, first: bool = False, last: bool = False) -> Iterator[None]:
    """Makes what fails in the block say what is true of several writes, one after another.

    After the `first` nothing is unchanged any more; before the `last` nothing is complete.
    """
    try:
        yield
    except WriteFailed as failed:
        denied = failed.outcome in ("unchanged", "earlier") and not first
        if denied or (failed.outcome in ("unconfirmed", "unfinished") and not last):
            raise WriteFailed(failed.path, failed.reason, "partial") from failed
        raise
    except OSError as error:
        if first:
            raise
        raise WriteFailed(error.filename or "a file", failure_reason(error), "partial") from error


def is_open_elsewhere(error: OSError) -> bool:
    """Whether Windows refused because a program has the file open."""
    return getattr(error, "winerror", None) in _OPEN_ELSEWHERE


def failure_reason(error: OSError) -> str:
    """Why the system refused, in plain words."""
    if is_open_elsewhere(error):
        return "a program has the file open (a spreadsheet or an editor); close it there and try again"
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
