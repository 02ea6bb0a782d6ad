"""`trainer import`: what kind of table a file is, and the proposal that the kind makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.interop import FACTS, FORMATS
from trainer_cli.interop.format import recognised, unrecognised
from trainer_cli.text.chinese import plain
from trainer_cli.text.csv_header import SEPARATORS, folded_names, header_problem, usual_spellings
from trainer_cli.text.csv_reader import is_blank
from trainer_cli.text.decode import empty_problem
from trainer_cli.text.problem import Problem
from trainer_cli.text.table_head import sheet_states, table_head
from trainer_cli.workflows import import_exam, import_facts, import_roster, import_staff
from trainer_cli.workflows.import_questions import imported_questions
from trainer_cli.workflows.import_together import sheets_together

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.interop.format import Format, Match
    from trainer_cli.text.table_head import Head
    from trainer_cli.workflows.import_task import Importer, Outcome, Task
    from trainer_cli.workflows.incoming import Incoming

KINDS: dict[str, Importer] = {
    "staff": import_staff.staff,
    "roster": import_roster.roster,
    "questions": imported_questions,
    "sheets": import_exam.sheets,
    "marks": import_exam.marks,
    "bundles": import_exam.bundles,
    **dict.fromkeys(FACTS, import_facts.facts),
}
"""Name of a format to what imports such a table."""
_SAMPLE = 3
_WIDTH = 100


class Recognised(NamedTuple):
    """A file whose kind is known; `head` are its first rows, `unread` the other sheets of a workbook."""

    match: Match
    head: Head
    unread: tuple[str, ...] = ()

    @property
    def order(self) -> int:
        """The place of its kind among files that are imported together."""
        return list(FORMATS).index(self.match.format.name)


def recognised_file(incoming: Incoming, kind: str | None) -> Recognised | Problem:
    """The kind of table that a file is, as was said or by its columns; a problem where that is not clear."""
    head = table_head(incoming.data, incoming.path, encoding=incoming.encoding, sheet=incoming.sheet)
    if isinstance(head, Problem):
        return head
    if not any(head.values()) or is_blank(incoming.data):
        return empty_problem(incoming.path)
    formats = [_as_said(kind)] if kind else [FORMATS[name] for name in KINDS]
    found = recognised(head, formats)
    if len(found) == 1:
        return Recognised(found[0], head, _unread(incoming, found[0].header.part))
    if kind:
        names = folded_names(FORMATS[kind].names)
        return header_problem(incoming.path, names, FORMATS[kind].required)
    return unrecognised(incoming.path, found, formats)


def _unread(incoming: Incoming, part: str) -> tuple[str, ...]:
    """The sheets of a workbook beside one, hidden ones so called."""
    sheets = {} if part in SEPARATORS else sheet_states(incoming.data, incoming.path)
    return tuple(f"{name} (hidden)" if hidden else name for name, hidden in sheets.items() if name != part)


def _as_said(kind: str) -> Format:
    """The format that a file is said to have; what a table of facts or sheets lacks, its own reader tells best."""
    return FORMATS[kind]._replace(required=(), items=None) if kind in {*FACTS, "sheets"} else FORMATS[kind]


def import_outcome(task: Task) -> Outcome:
    """The import of a file whose kind is known; of a workbook, of the sheet that was recognised."""
    return KINDS[task.match.format.name](_of_its_sheet(task))


def together_outcome(tasks: Iterable[Task]) -> Outcome:
    """The import of several files of answer sheets in one step."""
    return sheets_together(map(_of_its_sheet, tasks))


def _of_its_sheet(task: Task) -> Task:
    part = task.match.header.part
    return task if part in SEPARATORS else task._replace(incoming=task.incoming.of_sheet(part))


def explained(path: str, file: Recognised, *, sample: bool) -> str:
    """In words for people: the kind, what of the columns counts, and with `sample` the first rows."""
    found = file.match
    known = (_meant(cell, field, found.format) for cell, field in found.known.items())
    lines = [f"{path} is taken as `{found.format.name}`: {found.format.about}"]
    if found.system:
        lines.append(f"  as exported by: {found.system}")
    if found.header.part not in SEPARATORS:
        lines.append(f"  sheet: {found.header.part}")
    lines.append(f"  columns in row {found.header.line}: {', '.join(known)}")
    if found.items:
        lines.append(f"  columns of items: {found.items}")
    if found.others:
        lines.append(f"  columns without a meaning here: {', '.join(found.others)}")
    if file.unread:
        lines.append(f"  sheets not read: {', '.join(file.unread)}")
    rows = [cells for line, cells in file.head[found.header.part] if line > found.header.line]
    if sample:
        lines += [f"  | {' | '.join(row)}".replace("\n", "↵")[:_WIDTH] for row in rows[:_SAMPLE]]
    return "\n".join(lines)


def _meant(cell: str, field: str, format_: Format) -> str:
    """A column as it is written, and what it is taken for; of an unusual spelling the usual ones too."""
    if cell == field:
        return cell
    usual = usual_spellings(field, format_.names)
    is_usual = not usual or plain(cell) in map(plain, usual.split(" / "))
    return f"{cell} → {field if is_usual else usual}"
