"""Who acts: a claim, not a proof (a signed commit is proof)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace.git import configured_email

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.workspace.workspace import Workspace


def named_actor(workspace: Workspace, given: str | None, root: Path) -> str:
    """The id of who acts: `given`, or the person of the roster with git's e-mail, or that e-mail."""
    if given is not None:
        return given
    email = configured_email(root)
    if email is None:
        return "unnamed"
    rooms = (workspace.people, workspace.trainers, workspace.agents)
    return next((one.id for room in rooms for one in room.values() if one.email == email), email)
