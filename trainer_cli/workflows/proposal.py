"""What an operation would write: the changes and the words for them. Nothing is written by making one."""

from __future__ import annotations

import msgspec

from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """Changes that belong together.

    `about` are files that the changes rest on, `what` says in words what they mean where the files don't tell,
    `done` says in the past what was done and what to do next, `nothing` why there is nothing to do,
    `problems` are warnings to show, `document` is the JSON answer of the command.
    """

    changes: tuple[Change, ...] = ()
    about: tuple[str, ...] = ()
    what: str = ""
    done: str = ""
    nothing: str = "Nothing to do."
    problems: tuple[Problem, ...] = ()
    document: dict[str, object] = {}

    def effect(self) -> str:
        """What it means, and the files that would be written, a line each."""
        said = f"{self.what}\n" if self.what else ""
        return said + "".join(f"{_told(change)}\n" for change in self.changes)

    def as_document(self) -> dict[str, object]:
        """The answer in JSON: the command's own document and the files."""
        return {**self.document, "files": [change.path for change in self.changes]}


def _told(change: Change) -> str:
    if change.content is None:
        return f"would remove {change.path}"
    return f"would add    {change.path}" if change.before is None else f"would change {change.path}"
