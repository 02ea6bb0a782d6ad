"""A file as `trainer import` works with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import TODAY
from trainer_cli.workflows.import_file import Recognised, import_outcome, recognised_file
from trainer_cli.workflows.import_task import Task, Wish

if TYPE_CHECKING:
    from tests.team import Team
    from trainer_cli.workflows.import_task import Outcome


def imported(
    team: Team,
    text: str | bytes,
    name: str = "table.csv",
    *,
    kind: str | None = None,
    wish: Wish = Wish(),  # noqa: B008  # immutable
    keep_good: bool = False,
) -> Outcome:
    """What `trainer import` would do with a file, which must be recognised."""
    incoming = team.incoming(text, name, keep_good=keep_good)
    found = recognised_file(incoming, kind)
    assert isinstance(found, Recognised), found
    task = Task(team.root, team.workspace, incoming, found.match, TODAY, wish)
    return import_outcome(task)
