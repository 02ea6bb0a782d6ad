"""Questions of a spreadsheet into the bank: new ones as drafts, known ones as edits (T11, T12, T38)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.interop.question_columns import NAMES, REQUIRED
from trainer_cli.interop.question_places import Places
from trainer_cli.interop.question_sort import file_rows, sorted_rows
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.workflows.incoming import empty_file
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.question_files import bank_changes
from trainer_cli.workflows.question_preview import new_lines, preview
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.interop.question_sort import Sorted
    from trainer_cli.workflows.import_task import Outcome, Task
    from trainer_cli.workspace.workspace import Workspace

_UNKNOWN = {
    "course": ("question-row-course", "give the course its name of the curriculum where that is wrong"),
    "point": ("question-row-point", "add `point` to the questions by hand before they are approved"),
    "cite": ("question-row-cite", "add `cite` to the questions by hand before they are approved"),
}
"""Field to code and remedy of a text that the curriculum does not know."""


def imported_questions(task: Task) -> Outcome:
    """The edits of the bank that a file asks for.

    Rows without an id become drafts with the next id of their course; rows with the id of a question change
    what they say otherwise. `tier` and `course` of the wish are ids.
    """
    workspace, incoming = task.workspace, task.incoming
    table = incoming.table(NAMES, REQUIRED)
    places = Places(workspace.courses, workspace.tiers, workspace.handouts, task.wish.tier)
    rows = file_rows(table, incoming.path)
    found = sorted_rows(workspace, rows, places, task.wish.course, _ids_ever(workspace))
    told = [msgspec.structs.replace(one, secret=True) for one in table.problems]
    problems = [*told, *found.problems, *_unknown_names(found)]
    found.rows += table.refused
    found.refused += table.refused
    if not found.rows:
        return None, problems or [empty_file(incoming.path)]
    if has_errors(problems) and (not incoming.keep_good or found.refused == found.rows):
        return None, problems
    changes, wrong = bank_changes(task.root, workspace, found.added, found.changed)
    if wrong:
        return None, [*problems, *wrong]
    proposal = Proposal(
        changes=tuple(changes),
        what="\n".join(preview(found, approved_questions(workspace))),
        done=_done(found),
        nothing=_nothing(found),
        document=_document(found),
    )
    return proposal, problems


def _ids_ever(workspace: Workspace) -> list[str]:
    """The ids of questions that were approved once: they are never given to another question."""
    return [subject.id for _, subject in workspace.approvals if subject.kind == "question"]


def _unknown_names(found: Sorted) -> Iterator[Problem]:
    """A warning for each text that names no course, point or paragraph, at its first place."""
    counts = Counter((one.field, one.text, one.course) for one in found.left_out)
    first = {(one.field, one.text, one.course): one.source for one in reversed(found.left_out)}
    for (field, text, course), count in counts.items():
        code, remedy = _UNKNOWN[field]
        messages = {
            "course": f"`{text}` is no course; rows that go into `{course}` instead: {count}",
            "point": f"`{text}` is no point of the course `{course}`; rows without it: {count}",
            "cite": f"`{text}` is no paragraph of a handout; rows without it: {count}",
        }
        yield Problem(
            code=code,
            level="warning",
            message=messages[field],
            source=first[field, text, course],
            remedy=remedy,
            clause="T11",
            secret=True,
        )


def _done(found: Sorted) -> str:
    courses = dict.fromkeys(one.course for one in found.added)
    only = f" --course {next(iter(courses))}" if len(courses) == 1 else ""
    said = f"{len(found.added)} questions added as drafts, {len(found.changed)} changed."
    return "\n".join([said, *new_lines(found), f"Next: trainer question list --waiting{only}"])


def _nothing(found: Sorted) -> str:
    return (
        f"Nothing to add: {found.unchanged} rows are in the bank as they stand,"
        f" {len(found.twins)} repeat questions."
    )


def _document(found: Sorted) -> dict[str, object]:
    return {
        "rows": found.rows,
        "added": [one.values["id"] for one in found.added],
        "changed": [one.question.id for one in found.changed],
        "unchanged": found.unchanged,
        "repeated": {str(one.draft.row.line): one.other for one in found.twins},
        "refused": found.refused,
    }
