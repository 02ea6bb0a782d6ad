"""Who acts: a claim, not a proof (a signed commit is proof)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace.git import configured_email

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import Workspace


def named_actor(workspace: Workspace, given: str | None, root: Path, *, loose: bool = False) -> str | Problem:
    """The id of who acts: the one `given`, or the person of the roster with git's e-mail, or that e-mail.

    A given id that is nobody's is a problem: a record would name a person who does not exist. `loose` as in
    `named_id`.
    """
    if given is not None:
        # Thousands of agents are read, and their names gathered, only for who is none of the few others.
        if given in workspace.people or given in workspace.trainers or given in workspace.agents:
            return given
        from trainer_cli.workspace.named import people_of  # noqa: PLC0415
        from trainer_cli.workspace.naming import named_id  # noqa: PLC0415

        return named_id(people_of(workspace), given, loose=loose)
    email = configured_email(root)
    if email is None:
        return "unnamed"
    rooms = (workspace.people, workspace.trainers, workspace.agents)
    return next((one.id for room in rooms for one in room.values() if one.email == email), email)
