"""A file that somebody sent: who brings it, its table, and the record that is kept of sheets or marks."""

from __future__ import annotations

from copy import copy
from pathlib import PurePath
from typing import TYPE_CHECKING, Literal, NamedTuple

from trainer_cli.model.exam import Import
from trainer_cli.planning.ids import free_id
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.release import announced_hint

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping, Sequence

    from trainer_cli.model.roster import RosterImport
    from trainer_cli.text.table import Table
    from trainer_cli.workspace.workspace import ExamFacts


class Incoming:
    """A file that somebody sent: its bytes, its name, and who brings it when.

    `sheet` is the one to read of a workbook. With `correct` it may replace what is on record; `reason` says why.
    """

    def __init__(
        self,
        path: str,
        data: bytes,
        *,
        by: str,
        at: dt.datetime,
        encoding: str | None,
        keep_good: bool,
        sheet: str | None = None,
        correct: bool = False,
        reason: str = "",
    ) -> None:
        self.path = path
        self.data = data
        self.by = by
        self.at = at
        self.encoding = encoding
        self.keep_good = keep_good
        self.sheet = sheet
        self.correct = correct
        self.reason = reason
        self.digest = digest_bytes(data)

    def table(self, names: Mapping[str, str], required: Iterable[str] = ()) -> Table:
        """Its table, read as `read_table` says; other columns than those of `names` are kept."""
        return read_table(
            self.data,
            self.path,
            names,
            required=required,
            encoding=self.encoding,
            sheet=self.sheet,
            open_columns=True,
        )

    def of_sheet(self, name: str) -> Incoming:
        """The same file, of which another sheet is to be read."""
        other = copy(self)
        other.sheet = name
        return other

    @property
    def id(self) -> str:
        """The import's id: the same bytes on the same day are the same import."""
        return f"{self.at:%Y-%m-%d}-{self.digest.removeprefix('sha256:')[:8]}"

    @property
    def original(self) -> str:
        """The name under which the bytes are kept."""
        suffix = PurePath(self.path).suffix.lower()
        return f"original{suffix if suffix.isascii() and len(suffix) > 1 else '.csv'}"


class Taken(NamedTuple):
    """What of a file is taken: of its `rows`, `refused` are wrong, and of `taken` ones something is stored.

    `what` is counted in words, by form or agent in `parts`; `known` sheets or marks stand on record already;
    `corrections` are lines of what was and what is now; `supersedes` is as in `Import`.
    """

    what: str
    parts: str
    encoding: str
    rows: int
    refused: int
    taken: int
    known: int
    corrections: Sequence[str]
    supersedes: dict[str, tuple[str, ...]]
    command: str


def known_import(imports: Iterable[Import | RosterImport], incoming: Incoming) -> Proposal | None:
    """Nothing to do, for bytes that were imported before; a correction may bring bytes back."""
    for one in imports:
        if one.digest == incoming.digest and not incoming.correct:
            said = f"This file was imported on {one.at:%Y-%m-%d} ({one.id}); nothing is added twice."
            return Proposal(nothing=said, document={"import": one.id})
    return None


def import_proposal(
    kind: Literal["sheets", "marks"],
    facts: ExamFacts,
    incoming: Incoming,
    taken: Taken,
    files: dict[str, bytes],
) -> Proposal:
    """The import: the `files` made of what came in, by name, the bytes as they came, and the act."""
    imports = facts.imports if kind == "sheets" else facts.mark_imports
    act = Import(
        id=free_id(incoming.id, [one.id for one in (*imports, *facts.repeated)]),
        kind=kind,
        exam=facts.exam.id,
        file=PurePath(incoming.path).name,
        original=incoming.original,
        digest=incoming.digest,
        encoding=taken.encoding,
        rows=taken.rows,
        taken=taken.taken,
        refused=taken.refused,
        known=taken.known,
        files={name: digest_bytes(data) for name, data in files.items()},
        supersedes=taken.supersedes,
        reason=incoming.reason,
        at=incoming.at,
        by=incoming.by,
    )
    kept = {**files, act.original: incoming.data, "import.yaml": dump_yaml(act).encode()}
    base = f"records/{kind}/{act.exam}/{act.id}"
    counts = {"rows": act.rows, "taken": act.taken, "refused": act.refused, "known": act.known}
    return Proposal(
        changes=tuple(Change(f"{base}/{name}", data, None) for name, data in kept.items()),
        what="\n".join(_what(act, taken)),
        done="\n".join(_done(act, facts, taken)),
        document={"import": act.id, **counts, "corrected": len(taken.corrections)},
    )


def _what(act: Import, taken: Taken) -> list[str]:
    corrected = ["This corrects what is on record:", *taken.corrections] if taken.corrections else []
    first = f"This takes {taken.what} ({taken.parts}) from {act.rows} rows, for the exam {act.exam}."
    return [first, *_left_out(act, taken), *corrected]


def _left_out(act: Import, taken: Taken) -> list[str]:
    return [
        *([f"Rows that were refused: {act.refused}."] if act.refused else []),
        *([f"{taken.known} more stand on record already and are passed over."] if taken.known else []),
    ]


def _done(act: Import, facts: ExamFacts, taken: Taken) -> list[str]:
    lines = [
        f"Imported {taken.what} from {act.rows} rows ({act.encoding}); the file is kept as it came.",
        *(f"Corrected: {line}" for line in taken.corrections),
        *_left_out(act, taken),
    ]
    lines.append(announced_hint(facts) or f"Next: {taken.command}")
    return lines


def empty_file(path: str) -> Problem:
    """A file without a row that could be taken."""
    return Problem(
        code="import-empty",
        message="there is no row to take",
        source=Source(path),
        remedy="give a file with a header and at least one row",
    )
