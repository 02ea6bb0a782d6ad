"""Where a workspace is, and where its folders lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.model.settings import Settings

MARKER = "trainer.yaml"
READ = ("questions", "roster", "records")
"""Folders that may be placed elsewhere and are read."""
DERIVED = ("archives", "reports")
"""Those that hold pages, which are only made."""


def found_root(start: Path) -> Path | None:
    """The workspace that holds `start`: the nearest folder upwards with a `trainer.yaml`."""
    return next((folder for folder in (start, *start.parents) if (folder / MARKER).is_file()), None)


def placed_folders(root: Path, settings: Settings) -> dict[str, Path]:
    """The folders that `places` in `trainer.yaml` puts elsewhere: name to folder on disk."""
    return {name: (root / text).resolve() for name, text in _given(settings).items()}


def home_of(root: Path, folders: dict[str, Path], path: str) -> tuple[Path, str]:
    """The folder that holds the workspace path `path`, the workspace or one placed elsewhere, and the path in it."""
    first, _, rest = path.partition("/")
    parts = path.split("/")
    if "questions" in folders and first == "curricula" and parts[2:3] == ["questions"]:
        return folders["questions"], "/".join((parts[1], *parts[3:]))
    return (folders[first], rest) if first in folders else (root, path)


def on_disk(root: Path, folders: dict[str, Path], path: str) -> Path:
    """Where the workspace path `path` lies on disk."""
    base, inside = home_of(root, folders, path)
    return base / inside


def workspace_path(name: str, inside: str) -> str:
    """The workspace path of what lies at `inside` in the folder placed as `name`; empty is the workspace itself."""
    if name == "questions":
        tier, _, rest = inside.partition("/")
        return f"curricula/{tier}/questions/{rest}"
    return f"{name}/{inside}" if name else inside


def place_problems(root: Path, settings: Settings) -> dict[str, Problem]:
    """The name of each placed folder that can't lie where `places` says, and why.

    Each lies outside the workspace and apart from the others: what two of them hold would be read, removed and
    committed as if it were of both.
    """
    found: dict[str, Problem] = {}
    sound: dict[str, Path] = {}
    for name, text in _given(settings).items():
        try:
            folder = (root / text).resolve()
        except (OSError, RuntimeError):  # a loop of links: which one it raises depends on the Python
            found[name] = _problem(settings, name, f"`{name}` is placed at `{text}`, which can't be followed")
            continue
        why = _clash(name, folder, root.resolve(), sound)
        if why:
            found[name] = _problem(settings, name, why)
        else:
            sound[name] = folder
    return found


def missing_places(root: Path, settings: Settings) -> list[Problem]:
    """Folders that are read and placed where there is none: what they held would seem never to have been."""
    return [
        Problem(
            code="settings-place-missing",
            message=f"`{name}` is placed in `{_given(settings)[name]}`, and there is no such folder",
            source=settings.source.at("places", name),
            level="warning",
            remedy="clone the repository that holds it, or make the folder; until then no command writes",
        )
        for name, folder in placed_folders(root, settings).items()
        if name in READ and not folder.is_dir()
    ]


def _given(settings: Settings) -> dict[str, str]:
    given = msgspec.to_builtins(settings.places)
    return {name: text for name, text in given.items() if text is not None}


def _clash(name: str, folder: Path, root: Path, others: dict[str, Path]) -> str:
    """Why a folder can't be placed there; empty if it can."""
    if folder.is_relative_to(root):
        return f"`{name}` is placed inside the workspace"
    if root.is_relative_to(folder):
        return f"`{name}` is placed in a folder that holds the workspace"
    for other, base in others.items():
        if folder.is_relative_to(base) or base.is_relative_to(folder):
            return f"`{name}` and `{other}` are placed in one folder, or one inside the other"
    if folder.exists() and not folder.is_dir():
        return f"`{name}` is placed at something that is no folder"
    return ""


def _problem(settings: Settings, name: str, message: str) -> Problem:
    return Problem(
        code="settings-place",
        message=message,
        source=settings.source.at("places", name),
        remedy="give it a folder of its own outside the workspace, like ../private/records, or leave it out",
    )
