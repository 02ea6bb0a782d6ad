"""The templates in force: the built-in ones, and what a workspace changes."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from trainer_cli.reports.render import Renderer, renderer
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.tree import no_file, read_bytes, unreadable_file, unreadable_folder

if TYPE_CHECKING:
    from pathlib import Path


def workspace_renderer(root: Path | None) -> Renderer:
    """The renderer of the workspace at `root`; its own templates are those under `templates/` that differ.

    Without a workspace there are only the built-in ones.
    """
    builtin = builtin_root() / "templates"
    return renderer(builtin, own_templates(root / "templates", builtin) if root else {})


def own_templates(folder: Path, builtin: Path) -> dict[str, str | Problem]:
    """The templates of a workspace that are no copies of the built-in: file name to text, or why it can't be read.

    Of a folder that can't be listed that is every template.
    """
    if not folder.is_dir() or folder.resolve() == builtin.resolve():
        return {}
    try:
        names = sorted(os.listdir(folder))  # noqa: PTH208  # names are wanted
    except OSError:
        return dict.fromkeys(os.listdir(builtin), unreadable_folder(folder.name))  # noqa: PTH208  # the same
    read = {name: _read(folder / name) for name in names if name.endswith(".j2")}
    return {name: text for name, text in read.items() if text != _builtin_text(builtin / name)}


def _read(place: Path) -> str | Problem:
    path = f"{place.parent.name}/{place.name}"
    try:
        return read_bytes(place).decode()
    except UnicodeDecodeError:
        return Problem(
            code="template-error",
            message="the template is not encoded in UTF-8",
            source=Source(path),
            remedy="save it as UTF-8, or delete it: then the built-in one serves",
        )
    except OSError as error:
        if place.is_symlink() or not place.is_file():
            return no_file(path, is_link=place.is_symlink())
        return unreadable_file(path, error)


def _builtin_text(place: Path) -> str | None:
    return place.read_text("utf-8") if place.is_file() else None
