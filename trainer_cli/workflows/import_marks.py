"""`trainer exam mark`: marks that people send, checked, kept as they came, and made uniform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.markers import markers
from trainer_cli.exams.marks import MARK_NAMES, Rules, read_marks, shown_points
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.workflows.incoming import Taken, empty_file, import_proposal, known_import
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.stored_sheets import sheet_lines
from trainer_cli.workspace.exam_files import LazyIds
from trainer_cli.workspace.roster_ids import roster_ids
from trainer_cli.workspace.superseded import import_of, mark_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from trainer_cli.exams.marking import MarkKey
    from trainer_cli.exams.marks import MarkRows
    from trainer_cli.model.exam import Mark
    from trainer_cli.workflows.incoming import Incoming
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

COLUMNS = ("agent", "item", "points", "marker", "row")


def imported_marks(
    root: Path, workspace: Workspace, facts: ExamFacts, incoming: Incoming
) -> tuple[Proposal | None, list[Problem]]:
    """The marks of written answers in a file (T42); returns as `imported_sheets`.

    Marks that are on record are passed over; other points for the same answer are taken only as a correction,
    which supersedes the marks that stood.
    """
    known = known_import(facts.mark_imports, incoming)
    if known is not None:
        return known, []
    before = _by_answer(facts.marks)
    read, encoding = _read(root, workspace, facts, incoming, before)
    if has_errors(read.problems) and not incoming.keep_good:
        return None, read.problems
    if read.known and not read.marks:
        return Proposal(nothing="All of these marks are on record already."), read.problems
    if not read.marks:
        return None, read.problems or [empty_file(incoming.path)]
    replaced = {key: before[key] for key in _by_answer(read.marks) if key in before}
    taken = Taken(
        what=f"{len(read.marks)} marks in {read.rows - read.refused} rows",
        encoding=encoding,
        rows=read.rows,
        refused=read.refused,
        taken=read.rows - read.refused,
        known=read.known,
        corrections=_corrections(read.marks, replaced),
        supersedes=_superseded(replaced),
    )
    rows = [(one.agent, one.item, one.points, one.marker, one.row) for one in read.marks]
    files = {"marks.csv": dump_csv(COLUMNS, rows)}
    return import_proposal("marks", facts, incoming, taken, files), read.problems


def _read(
    root: Path,
    workspace: Workspace,
    facts: ExamFacts,
    incoming: Incoming,
    before: Mapping[MarkKey, Sequence[Mark]],
) -> tuple[MarkRows, str]:
    """What the table brings, and its encoding."""
    settings = workspace.settings
    table = incoming.table(MARK_NAMES, ("agent",))
    sat = {
        line.partition(b",")[0].decode(): form
        for form, stored in sheet_lines(root, settings, facts).items()
        for line in stored
    }
    rules = Rules(
        markers((*workspace.trainers.values(), *workspace.people.values())),
        settings.policy.mark_step,
        {key: [one.points for one in marks] for key, marks in before.items()},
        incoming.correct,
    )
    agents = LazyIds(lambda: roster_ids(root, settings))
    return read_marks(table, incoming.path, facts.forms, sat, agents=agents, rules=rules), table.encoding


def _by_answer(marks: Iterable[Mark]) -> dict[MarkKey, list[Mark]]:
    found: dict[MarkKey, list[Mark]] = {}
    for one in marks:
        found.setdefault((one.agent, one.item), []).append(one)
    return found


def _corrections(marks: Iterable[Mark], replaced: Mapping[MarkKey, Sequence[Mark]]) -> list[str]:
    return [
        f"{one.agent}, item {one.item}: {_points(replaced[one.agent, one.item])} → {one.points}"
        for one in marks
        if (one.agent, one.item) in replaced
    ]


def _points(marks: Iterable[Mark]) -> str:
    return shown_points([one.points for one in marks])


def _superseded(replaced: Mapping[MarkKey, Sequence[Mark]]) -> dict[str, tuple[str, ...]]:
    """The answers whose marks are replaced, each with the imports that brought them."""
    return {
        mark_key(*key): tuple(dict.fromkeys(import_of(one.source.path) for one in marks))
        for key, marks in replaced.items()
    }
