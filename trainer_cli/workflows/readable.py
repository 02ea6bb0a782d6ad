"""What a command would write must be what it could read: an id with a slash or a hidden character is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.layout import READ_FOLDERS, kind_of
from trainer_cli.workspace.parse import parsed

if TYPE_CHECKING:
    from trainer_cli.text.write import Change
    from trainer_cli.workflows.proposal import Proposal


def unreadable(proposal: Proposal) -> list[Problem]:
    """Everything wrong with the files of a proposal, as reading them would find it."""
    return [problem for change in proposal.changes for problem in _change_problems(change)]


def _change_problems(change: Change) -> list[Problem]:
    if change.content is None:
        return []
    kind = kind_of(change.path)
    if kind is None:
        return [_no_place(change.path)] if change.path.split("/")[0] in READ_FOLDERS else []
    return parsed(kind, change.path, change.content)[1] if kind.holds else []


def _no_place(path: str) -> Problem:
    return Problem(
        code="file-unknown",
        message="no kind of file has this place, so nothing would read it",
        source=Source(path),
        remedy="give an id of letters, digits and `_.-`",
    )
