"""`trainer exam mark`: marks that people send, checked, kept as they came, and made uniform."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.bundle_marks import BUNDLE_NAMES, NEEDED, Given, read_bundle
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.markers import markers
from trainer_cli.exams.marking import by_given_key, marker_totals, markers_of_several, settled_marks
from trainer_cli.exams.marking_steps import to_a_third
from trainer_cli.exams.marks import MARK_NAMES, Rules, read_marks, shown_points
from trainer_cli.exams.outcomes import current_outcomes
from trainer_cli.interop import FORMATS
from trainer_cli.interop.format import recognised
from trainer_cli.text.characters import folded
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.source import Source
from trainer_cli.text.table_head import table_head
from trainer_cli.workflows.incoming import Taken, empty_file, import_proposal, known_import
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.sheet_table import agents_of
from trainer_cli.workflows.stored_sheets import sheet_lines
from trainer_cli.workspace.called import Called
from trainer_cli.workspace.exam_files import LazyIds
from trainer_cli.workspace.roster_ids import roster_ids
from trainer_cli.workspace.superseded import import_of, mark_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal
    from pathlib import Path

    from trainer_cli.exams.marking import GivenKey
    from trainer_cli.exams.marks import MarkRows
    from trainer_cli.model.exam import Mark
    from trainer_cli.workflows.incoming import Incoming
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

    Before = Mapping[GivenKey, Sequence[Mark]]

COLUMNS = ("agent", "item", "points", "marker", "row")
COLUMNS_OF_CRITERIA = (*COLUMNS, "criterion", "reason")


def imported_marks(
    root: Path, workspace: Workspace, facts: ExamFacts, incoming: Incoming
) -> tuple[Proposal | None, list[Problem]]:
    """The marks of written answers in a table, or in the bundle of a marker (T42); returns as `imported_sheets`.

    Marks that are on record are passed over; other points for the same answer are taken only as a correction,
    which supersedes the marks that stood.
    """
    known = known_import(facts.mark_imports, incoming)
    if known is not None:
        return known, []
    several = markers_of_several(facts.scripts)
    before = by_given_key(facts.marks, several)
    reader = _bundle if is_bundle(incoming) else _table
    read, encoding = reader(root, workspace, facts, incoming, before)
    if not read.marks and _are_sheets(incoming, read.problems):
        return None, [_sheets_problem(facts, incoming)]
    if has_errors(read.problems) and not incoming.keep_good:
        return None, read.problems
    if read.known and not read.marks:
        return Proposal(nothing="All of these marks are on record already."), read.problems
    if not read.marks:
        return None, read.problems or [empty_file(incoming.path)]
    new = by_given_key(read.marks, several)
    replaced = {key: before[key] for key in new if key in before}
    taken = Taken(
        what=f"{len(read.marks)} marks",
        parts=f"agents: {len({one.agent for one in read.marks})}",
        encoding=encoding,
        rows=read.rows,
        refused=read.refused,
        taken=read.rows - read.refused,
        known=read.known,
        corrections=_corrections(new, replaced),
        supersedes=_superseded(replaced),
        command=_next_command(facts, [one for key, marks in (before | new).items() for one in marks]),
    )
    return import_proposal("marks", facts, incoming, taken, {"marks.csv": _stored(read.marks)}), read.problems


def _next_command(facts: ExamFacts, marks: Iterable[Mark]) -> str:
    """What to do once there are these marks of the exam."""
    void = {agent for agent, one in current_outcomes(facts.outcomes).items() if one.outcome == "void"}
    found = {one.how for key, one in settled_marks(marks, facts.scripts).items() if key[0] not in void}
    if "missing" in found or not found & {"apart", "disputed"}:
        return f"trainer exam score {facts.exam.id}"
    return to_a_third(facts.exam.id)


def is_bundle(incoming: Incoming) -> bool:
    """Whether a file is the bundle of a marker: its answers have codes."""
    return set(NEEDED) <= set(incoming.table(BUNDLE_NAMES).columns)


def _are_sheets(incoming: Incoming, problems: Iterable[Problem]) -> bool:
    """Whether a file without a mark has the columns of answer sheets, with items that nobody marks among them."""
    if all(one.code != "mark-item" for one in problems):
        return False
    head = table_head(incoming.data, incoming.path, encoding=incoming.encoding, sheet=incoming.sheet)
    found = [] if isinstance(head, Problem) else recognised(head, [FORMATS["marks"], FORMATS["sheets"]])
    return [one.format.name for one in found] == ["sheets"]


def _sheets_problem(facts: ExamFacts, incoming: Incoming) -> Problem:
    return Problem(
        code="mark-sheets",
        message="the file holds answer sheets, and not the marks of written answers",
        source=Source(incoming.path),
        remedy=f"bring it in by: trainer exam import {facts.exam.id} {incoming.path}",
        clause="T42",
    )


def _stored(marks: Iterable[Mark]) -> bytes:
    """The file of marks; criteria and reasons only where some were given."""
    rows = [
        (one.agent, one.item, one.points, one.marker, one.row, one.criterion, one.reason) for one in marks
    ]
    if any(row[-2] or row[-1] for row in rows):
        return dump_csv(COLUMNS_OF_CRITERIA, rows)
    return dump_csv(COLUMNS, [row[: len(COLUMNS)] for row in rows])


def _bundle(
    root: Path, workspace: Workspace, facts: ExamFacts, incoming: Incoming, before: Before
) -> tuple[MarkRows, str]:
    """What a bundle brings, and its encoding."""
    table = incoming.table(BUNDLE_NAMES, NEEDED)
    forms = corrected_forms(facts.forms, facts.corrections)
    given = Given(
        scripts={folded(one.code): one for one in facts.scripts},
        step=workspace.settings.policy.mark_step,
        already=before,
        several=markers_of_several(facts.scripts),
        correct=incoming.correct,
    )
    sat = _forms_sat(root, workspace, facts)
    return read_bundle(
        table, incoming.path, {agent: forms[form] for agent, form in sat.items()}, given
    ), table.encoding


def _table(
    root: Path, workspace: Workspace, facts: ExamFacts, incoming: Incoming, before: Before
) -> tuple[MarkRows, str]:
    """What a table of agents brings, and its encoding."""
    settings = workspace.settings
    table = incoming.table(MARK_NAMES, ("agent",))
    rules = Rules(
        markers((*workspace.trainers.values(), *workspace.people.values())),
        settings.policy.mark_step,
        {key: _totals(marks) for key, marks in before.items()},
        incoming.correct,
        markers_of_several(facts.scripts),
    )
    agents = LazyIds(lambda: roster_ids(root, settings))
    sat = _forms_sat(root, workspace, facts)
    called = Called(lambda: agents_of(root))
    read = read_marks(table, incoming.path, facts.forms, sat, agents=agents, rules=rules, called=called)
    return read, table.encoding


def _forms_sat(root: Path, workspace: Workspace, facts: ExamFacts) -> dict[str, str]:
    """Agent to the form of the agent's sheet."""
    return {
        line.partition(b",")[0].decode(): form
        for form, stored in sheet_lines(root, workspace.settings, facts).items()
        for line in stored
    }


def _totals(marks: Iterable[Mark]) -> list[Decimal]:
    """The points that an answer has by any of its markers, each once."""
    return sorted(set().union(*marker_totals(marks).values()))


def _corrections(new: Before, replaced: Before) -> list[str]:
    return [_changed(key, replaced[key], new[key]) for key in replaced]


def _changed(key: GivenKey, marks: Iterable[Mark], others: Iterable[Mark]) -> str:
    agent, item, _ = key
    was, now = shown_points(_totals(marks)), shown_points(_totals(others))
    return f"{agent}, item {item}: {was} → {now}"


def _superseded(replaced: Before) -> dict[str, tuple[str, ...]]:
    """The answers whose marks are replaced, each with the imports that brought them."""
    return {
        mark_key(*key): tuple(dict.fromkeys(import_of(one.source.path) for one in marks))
        for key, marks in replaced.items()
    }
