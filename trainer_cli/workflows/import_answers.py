"""`trainer exam import`: answer sheets that people send, checked, kept as they came, and made uniform."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.answers import read_sheets
from trainer_cli.exams.marking_steps import giving_out
from trainer_cli.exams.sheet_again import OnRecord
from trainer_cli.exams.sheet_lines import HEADER, line_reader
from trainer_cli.exams.sheet_times import sitting
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.source import Source
from trainer_cli.workflows.exam_scores import has_written_items
from trainer_cli.workflows.incoming import Taken, empty_file, import_proposal, known_import
from trainer_cli.workflows.outcome import new_outcome
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.sheet_table import agents_of, sheet_table
from trainer_cli.workflows.stored_sheets import earlier_sheets, sheet_files
from trainer_cli.workspace.called import Called
from trainer_cli.workspace.exam_files import LazyIds, dealt_forms, handed_in
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.roster_ids import roster_ids
from trainer_cli.workspace.superseded import import_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from trainer_cli.exams.answers import SheetRows
    from trainer_cli.text.write import Change
    from trainer_cli.workflows.incoming import Incoming
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


def imported_sheets(
    root: Path,
    workspace: Workspace,
    facts: ExamFacts,
    incoming: Incoming,
    beside: Mapping[str, str] | None = None,
) -> tuple[Proposal | None, list[Problem]]:
    """The answer sheets of a file (T39, T42).

    Args:
        root: the workspace's folder.
        workspace: with settings and roster.
        facts: the exam.
        incoming: the file.
        beside: agents whose sheets stand in other files that come in with this one, and in which.

    Returns:
        the import, None when nothing may be taken; and every problem of the file. Rows with an error are left
        out only with `keep_good`; otherwise one of them keeps the whole file out.
    """
    known = known_import(facts.imports, incoming)
    if known is not None:
        return known, []
    read, encoding = _read(root, workspace, facts, incoming, beside or {})
    if has_errors(read.problems) and not incoming.keep_good:
        return None, read.problems
    if read.replaced and not incoming.reason.strip():
        return None, [_no_reason(incoming.path)]
    count = read.rows - read.refused - read.known
    if read.known and not count:
        return Proposal(nothing="All of these sheets are on record already."), read.problems
    if not count:
        return None, read.problems or [empty_file(incoming.path)]
    made = {form: data for form, data in read.lines_by_form.items() if data != HEADER}
    taken = Taken(
        what=f"{count} sheets",
        parts=", ".join(f"form {form}: {len(data.splitlines()) - 1}" for form, data in made.items()),
        encoding=encoding,
        rows=read.rows,
        refused=read.refused,
        taken=count,
        known=read.known,
        corrections=read.corrections,
        supersedes={
            agent: tuple(import_of(one.path) for one in earlier) for agent, earlier in read.replaced.items()
        },
        command=_next_command(facts),
    )
    files = {f"sheets-{form}.csv": data for form, data in made.items()}
    proposal = import_proposal("sheets", facts, incoming, taken, files)
    is_void = workspace.settings.policy.late_sheets == "void"
    return _late_void(facts, read, proposal, incoming) if is_void else (proposal, read.problems)


def _next_command(facts: ExamFacts) -> str:
    exam = facts.exam.id
    return giving_out(exam, facts.allocations) if has_written_items(facts) else f"trainer exam score {exam}"


def _late_void(
    facts: ExamFacts, read: SheetRows, proposal: Proposal, incoming: Incoming
) -> tuple[Proposal | None, list[Problem]]:
    """The import with the records that its late sheets do not count, and its problems in these words (T39)."""
    late = tuple(_late_outcomes(facts, read.lines_by_form, incoming))
    whole = msgspec.structs.replace(proposal, changes=(*proposal.changes, *late))
    return whole, [_said_void(one) for one in read.problems]


def _said_void(problem: Problem) -> Problem:
    """The warning about a late sheet, where such sheets do not count."""
    if problem.code != "sheet-late":
        return problem
    remedy = "it is recorded as void, as `late_sheets` says; trainer exam restore lets it count"
    return msgspec.structs.replace(problem, remedy=remedy)


def _late_outcomes(facts: ExamFacts, lines: Mapping[str, bytes], incoming: Incoming) -> Iterator[Change]:
    """The record of each late sheet that is not void already."""
    for form, data in lines.items():
        read = line_reader(facts.forms[form])
        for line in data.splitlines()[1:]:
            sheet = read(line)
            late = sheet and sitting(sheet.start, sheet.end, facts.exam.minutes).late_minutes
            if sheet and late:
                outcome, _ = new_outcome(
                    facts,
                    sheet.agent,
                    "void",
                    reason=f"{late} min late",
                    sat={sheet.agent},
                    by=incoming.by,
                    at=incoming.at,
                )
                yield from outcome.changes if outcome else ()


def _no_reason(path: str) -> Problem:
    return Problem(
        code="import-reason",
        message="sheets on record are replaced only with a reason",
        source=Source(path),
        remedy="say why: --reason WHY",
        clause="T42",
    )


def _read(
    root: Path, workspace: Workspace, facts: ExamFacts, incoming: Incoming, beside: Mapping[str, str]
) -> tuple[SheetRows, str]:
    """What the table brings, and its encoding."""
    settings = workspace.settings
    table = sheet_table(root, facts, incoming)
    folders = placed_folders(root, settings)
    files = sheet_files(root, settings, facts)
    read = read_sheets(
        table,
        incoming.path,
        facts.exam,
        facts.forms,
        agents=LazyIds(lambda: roster_ids(root, settings)),
        dealt=dealt_forms(on_disk(root, folders, f"records/exams/{facts.exam.id}/candidates.csv")),
        record=OnRecord(
            already=handed_in(path for paths in files.values() for path in paths),
            earlier=earlier_sheets(root, settings, facts),
            marked=LazyIds(lambda: {one.agent for one in facts.marks}),
            correct=incoming.correct,
            beside=beside,
        ),
        called=Called(lambda: agents_of(root)),
    )
    return read, table.encoding
