"""What an operation would write: the changes and the words for them. Nothing is written by making one."""

from __future__ import annotations

import msgspec

from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """Changes that belong together.

    `done` says in the past what was done and what to do next, `nothing` why there is nothing to do,
    `problems` are warnings to show, `document` is the JSON answer of the command.
    """

    changes: tuple[Change, ...] = ()
    done: str = ""
    nothing: str = "Nothing to do."
    problems: tuple[Problem, ...] = ()
    document: dict[str, object] = {}

    def effect(self) -> str:
        """The files that would be written, a line each; of a table that grows also the new line."""
        return "".join(
            f"would {_verb(change)} {change.path}\n{_added_line(change)}" for change in self.changes
        )

    def as_document(self) -> dict[str, object]:
        """The answer in JSON: the command's own document and the files."""
        return {**self.document, "files": [change.path for change in self.changes]}


def _verb(change: Change) -> str:
    if change.content is None:
        return "remove"
    return "add   " if change.before is None else "change"


def _added_line(change: Change) -> str:
    if change.content is None or change.before is None or not change.path.endswith(".csv"):
        return ""
    return f"             + {change.content.decode(errors='replace').rstrip().rpartition(chr(10))[2]}\n"
