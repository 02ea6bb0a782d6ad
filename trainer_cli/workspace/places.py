"""Where a workspace is, and where its folders lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.model.settings import Settings

MARKER = "trainer.yaml"


def found_root(start: Path) -> Path | None:
    """The workspace that holds `start`: the nearest folder upwards with a `trainer.yaml`."""
    return next((folder for folder in (start, *start.parents) if (folder / MARKER).is_file()), None)


def placed_folders(root: Path, settings: Settings) -> dict[str, Path]:
    """The folders that `places` in `trainer.yaml` puts elsewhere: name to folder on disk."""
    given = msgspec.to_builtins(settings.places)
    return {name: (root / text).resolve() for name, text in given.items() if text is not None}


def on_disk(root: Path, folders: dict[str, Path], path: str) -> Path:
    """Where the workspace path `path` lies on disk."""
    first, _, rest = path.partition("/")
    parts = path.split("/")
    if "questions" in folders and first == "curricula" and parts[2:3] == ["questions"]:
        return folders["questions"].joinpath(parts[1], *parts[3:])
    return folders[first] / rest if first in folders else root / path
