"""A roster by `trainer import`: who is new, changed or elsewhere, as edits of the two tables of the roster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.people import Register
from trainer_cli.interop.roster import NAMES, read_roster
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.write import Change
from trainer_cli.workflows.incoming import empty_file, known_import
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.roster_changes import roster_changes
from trainer_cli.workflows.roster_record import kept_files, roster_record
from trainer_cli.workflows.table_edit import AGENTS, POSTINGS, edited_table
from trainer_cli.workspace.named import teams_of, tiers_of
from trainer_cli.workspace.naming import named_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer_cli.interop.roster import Roster
    from trainer_cli.workflows.import_task import Outcome, Task
    from trainer_cli.workflows.roster_changes import Changes
    from trainer_cli.workspace.naming import Named


def roster(task: Task) -> Outcome:
    """The roster of a file (S99): everybody as it says, from the day it says.

    A file that was taken may come again to say who left. Who stands in a row that is refused has not left, so that
    leavers are taken only from a file without errors.
    """
    known = known_import(task.workspace.roster_imports, task.incoming)
    if known is not None and not task.wish.leavers:
        return known, []
    incoming = task.incoming
    table = incoming.table(NAMES, ("name",))
    found = read_roster(
        table,
        incoming.path,
        team=known_name(teams_of(task.workspace)),
        tier=known_name(tiers_of(task.workspace)),
    )
    changes = roster_changes(
        found.lines, task.workspace, start=task.wish.start or task.today, leavers=task.wish.leavers
    )
    problems = [*found.problems, *changes.problems]
    keep_good = incoming.keep_good and not task.wish.leavers
    if not found.lines or (has_errors(problems) and not keep_good):
        return None, problems or [empty_file(incoming.path)]
    return _proposal(task, found, changes, table.encoding, problems)


def known_name(named: Named) -> Callable[[str], str | Problem]:
    """What finds the id of a name in either script, or says what it may have meant; never the beginning of one."""
    register = Register(named)

    def read(cell: str) -> str | Problem:
        ids = register.ids(cell)
        if len(ids) == 1:
            return ids[0]
        return named_id(named, cell, loose=False)

    return read


def _proposal(task: Task, found: Roster, changes: Changes, encoding: str, problems: list[Problem]) -> Outcome:
    workspace, incoming = task.workspace, task.incoming
    absent = f"Agents on duty who are not in the file: {len(changes.absent)}."
    if not (changes.agents or changes.postings or changes.cells):
        return Proposal(nothing=f"The roster says all of this already.\n{absent}"), problems
    lines = {workspace.agents[one].source.line: cells for one, cells in changes.cells.items()}
    edits = [
        edited_table(task.root, workspace, path, added=added, changed=changed)
        for path, added, changed in ((AGENTS, changes.agents, lines), (POSTINGS, changes.postings, {}))
        if added or changed
    ]
    wrong = [one for one in edits if isinstance(one, Problem)]
    if wrong:
        return None, wrong
    act = roster_record(task, rows=found.rows, taken=len(found.lines) - changes.refused, encoding=encoding)
    kept = kept_files(act, incoming)
    said = [*changes.said, absent]
    if changes.absent and not task.wish.leavers:
        said.append("--leavers records that they left.")
    proposal = Proposal(
        changes=(*(one for one in edits if isinstance(one, Change)), *kept),
        what="\n".join(said),
        done="\n".join([f"Imported {act.taken} of {act.rows} rows ({encoding}).", *said]),
        document={
            "import": act.id, "rows": act.rows, "taken": act.taken, "refused": act.refused,
            "new": [row["id"] for row in changes.agents], "changed": list(changes.cells), "absent": changes.absent,
        },
    )  # fmt: skip
    return proposal, problems
