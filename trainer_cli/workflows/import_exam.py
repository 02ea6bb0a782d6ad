"""Answer sheets and marks by `trainer import`: whose exam they belong to, then as with `trainer exam`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.bundle_marks import NEEDED
from trainer_cli.exams.release import standing_release
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workflows.import_answers import imported_sheets
from trainer_cli.workflows.import_marks import imported_marks
from trainer_cli.workspace.named import exams_of
from trainer_cli.workspace.naming import named_id, only_one

if TYPE_CHECKING:
    from trainer_cli.workflows.import_task import Outcome, Task
    from trainer_cli.workspace.workspace import ExamFacts


def sheets(task: Task) -> Outcome:
    """The answer sheets of a file (T42)."""
    facts = exam_of(task)
    if isinstance(facts, Problem):
        return None, [facts]
    return imported_sheets(task.root, task.workspace, facts, task.incoming)


def marks(task: Task) -> Outcome:
    """The marks of written answers in a file (T42)."""
    facts = exam_of(task)
    if isinstance(facts, Problem):
        return None, [facts]
    return imported_marks(task.root, task.workspace, facts, task.incoming)


def bundles(task: Task) -> Outcome:
    """The marks in a marker's bundle, of the exam that its codes belong to (T42)."""
    facts = _exam_of_codes(task) or exam_of(task)
    if isinstance(facts, Problem):
        return None, [facts]
    return imported_marks(task.root, task.workspace, facts, task.incoming)


def _exam_of_codes(task: Task) -> ExamFacts | None:
    """The exam of which an answer has one of the file's codes, unless another one was named."""
    table = task.incoming.table(task.match.format.names, NEEDED)
    places = [place for place, name in enumerate(table.columns) if name == "code"]
    codes = {folded(row[place]) for _, row in table.rows for place in places}
    exams = () if task.wish.exam else task.workspace.exams.values()
    return next((one for one in exams if any(folded(script.code) in codes for script in one.scripts)), None)


def exam_of(task: Task) -> ExamFacts | Problem:
    """The exam that was named, or that the file names in a column, or the only one not announced yet."""
    exams = task.workspace.exams
    given = task.wish.exam or _in_file(task)
    if isinstance(given, Problem):
        return given
    if given is not None:
        found = named_id(exams_of(exams.values()), given, loose=True)
    else:
        waiting = [facts for facts in exams.values() if standing_release(facts.releases) is None]
        found = only_one(exams_of(waiting))
    return _asked(task, found) if isinstance(found, Problem) else exams[found]


def _in_file(task: Task) -> str | Problem | None:
    """What the column of exams says, in every row the same."""
    if "exam" not in task.match.known.values():
        return None
    table = task.incoming.table(task.match.format.names, ("exam",))
    place = table.columns.index("exam")
    named = sorted({row[place] for _, row in table.rows if row[place]})
    if len(named) > 1:
        return _several(Source(task.incoming.path, table.header_line, place + 1), named)
    return named[0] if named else None


def _several(source: Source, named: list[str]) -> Problem:
    return Problem(
        code="import-exams",
        message=f"the file holds more than one exam: {', '.join(named)}",
        source=source,
        remedy="give a file for each exam",
    )


def _asked(task: Task, found: Problem) -> Problem:
    return Problem(
        code=found.code,
        message=f"{found.message}",
        source=Source(task.incoming.path),
        remedy=f"say which exam with --exam; {found.remedy}",
    )
