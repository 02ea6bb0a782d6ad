"""The templates in force: the built-in ones, and what a workspace changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.reports.render import Renderer, renderer
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from pathlib import Path


def workspace_renderer(root: Path | None) -> Renderer:
    """The renderer of the workspace at `root`; its own templates are those under `templates/` that differ.

    Without a workspace there are only the built-in ones.
    """
    builtin = builtin_root() / "templates"
    return renderer(builtin, own_templates(root / "templates", builtin) if root else {})


def own_templates(folder: Path, builtin: Path) -> dict[str, str]:
    """The templates of a workspace that are no copies of the built-in: file name to text.

    Bytes that are no UTF-8 stay as lone surrogates, so that it is told when such a template is to be used.
    """
    own: dict[str, str] = {}
    if not folder.is_dir() or folder.resolve() == builtin.resolve():
        return own
    for path in sorted(folder.glob("*.j2")):
        text = read_bytes(path).decode(errors="surrogateescape")
        if not (builtin / path.name).is_file() or (builtin / path.name).read_text("utf-8") != text:
            own[path.name] = text
    return own
