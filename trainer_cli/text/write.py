"""Changing files of a workspace: one call for all files that belong together; all change or none."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.disk import found_digest, put_in_place, sync_folder, take_mode, write_new_file
from trainer_cli.text.journal import (
    Manifest,
    Step,
    commit,
    drop,
    new_staging,
    place,
    recover,
    settle,
    withdrawn,
)
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.safe_path import Targets
from trainer_cli.text.write_errors import Conflict, FileChangedMeanwhile, WriteFailed, failures_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


class Change(msgspec.Struct, frozen=True):
    """A file to write, or to remove where `content` is None.

    `path` is relative to the workspace with forward slashes. `before` is the digest (`digest_bytes`) of what
    was read there, None where no file may exist yet: if that is no longer true, nothing is written.
    """

    path: str
    content: bytes | None
    before: str | None = None


def apply(root: Path, changes: Sequence[Change], *, command: str, wait: float = 10.0) -> tuple[Conflict, ...]:
    """Make all changes or none, under the lock of the workspace `root` (reliability rows 16, 17, 23, 24).

    First finishes or drops what an interrupted command left. Missing folders are made, permissions kept,
    links never followed. `command` is named to those who wait for the lock; `wait` is in seconds.

    Returns:
        Files that somebody else changed at the last moment and that were left as they are; normally none.

    Raises:
        Locked: another process holds the lock.
        FileChangedMeanwhile: a file is not what was read; nothing is changed.
        PathRefused: a path may not be written; nothing is changed.
        WriteFailed: the system refused; it says what has become of the change.
        ValueError: two changes name one path.
    """
    if len({change.path for change in changes}) < len(changes):
        raise ValueError("two changes name one path")
    with workspace_lock(root, command=command, wait=wait):
        conflicts = finish_earlier(root)
        due = _due(root, changes)
        if not due:
            return conflicts
        if _is_one_rename(root, due):
            _write_one(root, *due[0])
            return conflicts
        return (*conflicts, *_write_all(root, due, command))


def finish_earlier(root: Path) -> tuple[Conflict, ...]:
    """Finish or drop what an interrupted command left; the lock must be held.

    Raises:
        WriteFailed: that is not possible now.
    """
    try:
        with failures_of(".trainer/staging", "earlier"):
            return recover(root)
    except WriteFailed as failed:
        raise WriteFailed(failed.path, failed.reason, "earlier") from failed


def _due(root: Path, changes: Sequence[Change]) -> list[tuple[Step, bytes | None]]:
    """The steps that change something, once every file is known to hold what was read."""
    targets = Targets(root)
    due = []
    for change in changes:
        with failures_of(change.path):
            found = found_digest(targets.place(change.path))
        if found != change.before:
            raise FileChangedMeanwhile(change.path, change.before, found)
        after = None if change.content is None else digest_bytes(change.content)
        if after != found:
            due.append((Step(change.path, found, after), change.content))
    return due


def _is_one_rename(root: Path, due: list[tuple[Step, bytes | None]]) -> bool:
    """Whether a single rename makes the whole change, so that it needs no journal."""
    return len(due) == 1 and due[0][1] is not None and (root / due[0][0].path).parent.is_dir()


def _write_one(root: Path, step: Step, content: bytes | None) -> None:
    folder = _staged(root, [(step, content)])
    target = root / step.path
    try:
        with failures_of(step.path):
            put_in_place(folder / "0", target)
        with failures_of(step.path, "unconfirmed"):
            sync_folder(target.parent)
    finally:
        drop(folder)


def _write_all(root: Path, due: list[tuple[Step, bytes | None]], command: str) -> list[Conflict]:
    missing = _missing_folders(root, due)
    folder = _staged(root, due)
    manifest = Manifest(command, tuple(step for step, _ in due))
    try:
        commit(folder, manifest)
        conflicts = place(root, folder, manifest)
    except WriteFailed as failed:
        if not withdrawn(folder, manifest):
            raise
        _remove_empty(missing)
        raise WriteFailed(failed.path, failed.reason) from failed
    settle(root, manifest)
    drop(folder)
    return conflicts


def _staged(root: Path, due: list[tuple[Step, bytes | None]]) -> Path:
    """A staging folder with all new contents, safely on the disk."""
    with failures_of(due[0][0].path):
        folder = new_staging(root)
    try:
        for number, (step, content) in enumerate(due):
            if content is not None:
                with failures_of(step.path):
                    write_new_file(folder / str(number), content)
                    take_mode(folder / str(number), root / step.path)
    except WriteFailed:
        drop(folder)
        raise
    return folder


def _missing_folders(root: Path, due: list[tuple[Step, bytes | None]]) -> list[Path]:
    """Folders that the change makes, the deepest first."""
    parents = {parent for step, _ in due for parent in (root / step.path).parents}
    return sorted((parent for parent in parents if not parent.exists()), reverse=True)


def _remove_empty(folders: list[Path]) -> None:
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()
