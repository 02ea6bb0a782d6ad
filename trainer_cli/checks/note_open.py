"""What agents asked was answered before their plan ended.

Questions that come up in training are answered by those who train (S32). A warning once the last day of the
plan that a question names is past and nobody has answered it.

For example, in `records/notes/A001-note/note.yaml`:

    plan: junior-2026-02-09    # note-open: the plan ended on 2026-02-10, and this question has no answer
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.found import Found
from trainer_cli.planning.workdays import ONE_DAY
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.notes import answer_due, open_notes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "note-open"
CLAUSES: tuple[str, ...] = ("S32",)
READS = ("notes", "plans")


def problems(facts: Facts) -> Iterator[Found]:
    """Open questions, from the day after their plan."""
    for note in open_notes(facts.workspace.notes.values()):
        due = answer_due(facts.workspace, note)
        if due:
            problem = Problem(
                code="note-open",
                message=f"the plan ended on {due}, and this question has no answer",
                source=note.source.at("plan"),
                level="warning",
                remedy=f"answer it: trainer note answer {note.id} TEXT",
                clause="S32",
            )
            yield Found(problem, since=due + ONE_DAY)
