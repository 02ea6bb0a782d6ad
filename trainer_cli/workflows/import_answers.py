"""`trainer exam import` and `trainer exam mark`: what people send, checked, kept as it came, and made uniform."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.exams.answers import read_sheets
from trainer_cli.exams.marks import MARK_NAMES, read_marks
from trainer_cli.exams.sheet_columns import SHEET_NAMES
from trainer_cli.exams.sheet_lines import HEADER
from trainer_cli.model.exam import Import
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.source import Source
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.exam_scores import sheet_files
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.exam_files import LazyIds, candidate_ids, handed_in, lines
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.roster_ids import roster_ids

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.workspace.workspace import ExamFacts

MARK_COLUMNS = ("agent", "item", "points", "marker", "row")


class Incoming:
    """A file that somebody sent: its bytes, its name, and who brings it when."""

    def __init__(
        self, path: str, data: bytes, *, by: str, at: dt.datetime, encoding: str | None, keep_good: bool
    ) -> None:
        self.path = path
        self.data = data
        self.by = by
        self.at = at
        self.encoding = encoding
        self.keep_good = keep_good
        self.digest = digest_bytes(data)

    @property
    def id(self) -> str:
        """The import's id: the same bytes on the same day are the same import."""
        return f"{self.at:%Y-%m-%d}-{self.digest.removeprefix('sha256:')[:8]}"

    @property
    def original(self) -> str:
        """The name under which the bytes are kept."""
        suffix = PurePath(self.path).suffix.lower()
        return f"original{suffix if suffix.isascii() and len(suffix) > 1 else '.csv'}"


def imported_sheets(
    root: Path, settings: Settings, facts: ExamFacts, incoming: Incoming
) -> tuple[Proposal | None, list[Problem]]:
    """The answer sheets of a file (T39, T42).

    Returns:
        the import, None when nothing may be taken; and every problem of the file. Rows with an error are left
        out only with `keep_good`; otherwise one of them keeps the whole file out.
    """
    known = _known(facts.imports, incoming)
    if known is not None:
        return known, []
    table = read_table(
        incoming.data,
        incoming.path,
        SHEET_NAMES,
        required=("agent",),
        encoding=incoming.encoding,
        open_columns=True,
    )
    folders = placed_folders(root, settings)
    candidates = candidate_ids(on_disk(root, folders, f"records/exams/{facts.exam.id}/candidates.csv"))
    files = sheet_files(root, settings, facts)
    read = read_sheets(
        table,
        incoming.path,
        facts.exam,
        facts.forms,
        agents=LazyIds(lambda: roster_ids(root, settings)),
        candidates=candidates,
        already=handed_in(path for paths in files.values() for path in paths),
    )
    taken = read.rows - read.refused
    if not taken or (has_errors(read.problems) and not incoming.keep_good):
        return None, read.problems or [_empty(incoming.path)]
    base = f"records/sheets/{facts.exam.id}/{incoming.id}"
    changes = [
        Change(f"{base}/sheets-{form}.csv", data, None)
        for form, data in read.lines_by_form.items()
        if data != HEADER
    ]
    act = _import(incoming, "sheets", facts, table.encoding, rows=read.rows, refused=read.refused)
    return _proposal(base, act, changes, incoming, f"{taken} sheets"), read.problems


def imported_marks(
    root: Path, settings: Settings, facts: ExamFacts, incoming: Incoming
) -> tuple[Proposal | None, list[Problem]]:
    """The marks of written answers in a file; returns as `imported_sheets`."""
    known = _known(facts.mark_imports, incoming)
    if known is not None:
        return known, []
    table = read_table(
        incoming.data,
        incoming.path,
        MARK_NAMES,
        required=("agent",),
        encoding=incoming.encoding,
        open_columns=True,
    )
    files = sheet_files(root, settings, facts)
    sat = {
        agent: form
        for form, paths in files.items()
        for agent in (line.partition(b",")[0].decode() for line in lines(paths))
    }
    read = read_marks(
        table,
        incoming.path,
        facts.forms,
        sat,
        agents=LazyIds(lambda: roster_ids(root, settings)),
        already={(one.agent, one.item): one.points for one in facts.marks},
    )
    taken = read.rows - read.refused
    if taken and not read.marks:
        return Proposal(nothing="All of these marks are on record already."), read.problems
    if not read.marks or (has_errors(read.problems) and not incoming.keep_good):
        return None, read.problems or [_empty(incoming.path)]
    base = f"records/marks/{facts.exam.id}/{incoming.id}"
    rows = [(one.agent, one.item, one.points, one.marker, one.row) for one in read.marks]
    act = _import(incoming, "marks", facts, table.encoding, rows=read.rows, refused=read.refused)
    changes = [Change(f"{base}/marks.csv", dump_csv(MARK_COLUMNS, rows), None)]
    return _proposal(base, act, changes, incoming, f"{len(rows)} marks in {taken} rows"), read.problems


def _proposal(base: str, act: Import, changes: list[Change], incoming: Incoming, what: str) -> Proposal:
    made = {PurePath(change.path).name: digest_bytes(change.content or b"") for change in changes}
    act = msgspec.structs.replace(act, files=made)
    kept = (
        Change(f"{base}/{act.original}", incoming.data, None),
        Change(f"{base}/import.yaml", dump_yaml(act).encode(), None),
    )
    refused = f", {act.refused} rows refused" if act.refused else ""
    verb = "score" if act.kind == "marks" else "mark"
    follow = f"trainer exam {verb} {act.exam}" + (" marks.csv" if verb == "mark" else "")
    return Proposal(
        changes=(*changes, *kept),
        done=(
            f"Imported {what} of {act.rows} rows{refused} ({act.encoding}); the file is kept as it came.\n"
            f"Next: {follow}"
        ),
        document={"import": act.id, "rows": act.rows, "taken": act.taken, "refused": act.refused},
    )


def _import(
    incoming: Incoming,
    kind: Literal["sheets", "marks"],
    facts: ExamFacts,
    encoding: str,
    *,
    rows: int,
    refused: int,
) -> Import:
    return Import(
        id=incoming.id,
        kind=kind,
        exam=facts.exam.id,
        file=PurePath(incoming.path).name,
        original=incoming.original,
        digest=incoming.digest,
        encoding=encoding,
        rows=rows,
        taken=rows - refused,
        refused=refused,
        at=incoming.at,
        by=incoming.by,
    )


def _known(imports: Iterable[Import], incoming: Incoming) -> Proposal | None:
    """Nothing to do, for bytes that were imported before."""
    for one in imports:
        if one.digest == incoming.digest:
            said = f"This file was imported on {one.at:%Y-%m-%d} ({one.id}); nothing is added twice."
            return Proposal(nothing=said, document={"import": one.id})
    return None


def _empty(path: str) -> Problem:
    return Problem(
        code="import-empty",
        message="there is no row to take",
        source=Source(path),
        remedy="give a file with a header and at least one row",
    )
