"""What the import of one file works with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.problem import Problem
from trainer_cli.workflows.proposal import Proposal

if TYPE_CHECKING:
    import datetime as dt
    from pathlib import Path

    from trainer_cli.interop.format import Match
    from trainer_cli.workflows.incoming import Incoming
    from trainer_cli.workspace.workspace import Workspace


class Wish(NamedTuple):
    """What was said beside the file, where the file does not say it; None and False where nothing was said.

    `exam` is whose sheets or marks they are, `about` the plan, month, period or survey of facts that people rate
    or enter, `tier` and `course` are those of questions; `start` is from when a roster counts, `leavers` whether
    whom it does not name has left.
    """

    exam: str | None = None
    about: str | None = None
    tier: str | None = None
    course: str | None = None
    start: dt.date | None = None
    leavers: bool = False


class Task(NamedTuple):
    """A file to import into a workspace: `match` is the format it was recognised as, or said to have."""

    root: Path
    workspace: Workspace
    incoming: Incoming
    match: Match
    today: dt.date
    wish: Wish = Wish()


Outcome = tuple[Proposal | None, list[Problem]]
"""The import, None when nothing may be taken; and every problem of the file."""
Importer = Callable[[Task], Outcome]
