"""Writing into the bank how difficult questions turned out to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.question_sort import Changed
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.question_files import bank_changes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal
    from pathlib import Path

    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import Workspace


def difficulty_proposal(
    root: Path, workspace: Workspace, observed: Mapping[str, Decimal]
) -> tuple[Proposal | None, list[Problem]]:
    """The edits of the bank that give each of these questions the difficulty that was observed.

    An edited question is not approved any more: what exams are made of changes only by somebody's approval.
    """
    changed = [Changed(workspace.questions[id_], {"difficulty": value}) for id_, value in observed.items()]
    changes, problems = bank_changes(root, workspace, (), changed)
    if problems:
        return None, problems
    told = (
        f"`{one.question.id}`: {one.question.difficulty} becomes {one.fields['difficulty']}"
        for one in changed
    )
    count = len(changed)
    return Proposal(
        changes=tuple(changes),
        what="\n".join(told),
        done=f"{count} questions have the difficulty that was observed; they await approval again.",
        nothing="No question is surely easier or harder than expected.",
        document={"questions": sorted(observed)},
    ), []
