"""What interrupted commands left, in the workspace and in the folders placed elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.journal import activity, pending
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.write import finish_earlier
from trainer_cli.workspace.places import workspace_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def all_pending(root: Path, folders: Mapping[str, Path]) -> dict[str, Path | None]:
    """Path to what is to be put in its place, None for what is to be removed (`text.journal.pending`)."""
    elsewhere = {
        workspace_path(name, path): staged
        for name, base in folders.items()
        for path, staged in pending(base).items()
    }
    return pending(root) | elsewhere


def all_activity(root: Path, folders: Mapping[str, Path]) -> tuple[object, ...]:
    """Where writing stands, here and in the folders placed elsewhere (`text.journal.activity`)."""
    return tuple(activity(base) for base in (root, *folders.values()))


def finish_all(root: Path, folders: Mapping[str, Path], command: str) -> None:
    """Put everything in its place.

    Raises:
        Locked: another command is writing.
        WriteFailed: that is not possible now.
    """
    for base in (root, *folders.values()):
        if base.is_dir():
            with workspace_lock(base, command=command):
                finish_earlier(base)
