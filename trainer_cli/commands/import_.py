"""`trainer import`: any table, recognised by its columns."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import boundary, completing
from trainer_cli.commands.asking import day, one_id, some_id
from trainer_cli.commands.failures import Exit, WrongUsage
from trainer_cli.commands.session import Session, session_of
from trainer_cli.interop import FORMATS
from trainer_cli.interop.question_places import NO_COURSE
from trainer_cli.text.problem import Problem
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.workflows.import_file import explained, import_outcome, recognised_file
from trainer_cli.workflows.import_task import Task, Wish
from trainer_cli.workflows.incoming import Incoming
from trainer_cli.workspace.named import courses_of, exams_of, tiers_of
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from trainer_cli.workflows.import_file import Recognised

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Files = Annotated[list[Path], typer.Argument(metavar="FILE…", help="CSV files or workbooks (XLSX).")]
KindName = Annotated[
    str | None, typer.Option("--as", metavar="KIND", help=f"What it is: {', '.join(FORMATS)}.")
]
Exam = Annotated[
    str | None, typer.Option(help="The exam of sheets or marks.", autocompletion=completing.exams)
]
About = Annotated[
    str | None,
    typer.Option(help="The plan, month, period or survey of facts, where the file does not say it."),
]
Correct = Annotated[
    bool, typer.Option("--correct", help="Take what differs from what is on record as a correction.")
]
Reason = Annotated[str, typer.Option(help="Why sheets or marks are corrected; it goes on record.")]
From = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="From when a roster counts (default: today).")
]
Tier = Annotated[
    str | None, typer.Option(help="The tier of questions, where two tiers have a course of one name.")
]
Course = Annotated[str | None, typer.Option(help="The course of questions that name none.")]
Leavers = Annotated[
    bool, typer.Option("--leavers", help="Who is not in the roster has left, from that day on.")
]
SheetName = Annotated[str | None, typer.Option("--sheet", help="The sheet of a workbook to read.")]
Encoding = Annotated[str | None, typer.Option(help="The file's encoding, where it can't be told.")]
KeepGood = Annotated[
    bool, typer.Option("--keep-good", help="Take the good rows; still exits 1 for the others.")
]


@app.command("import")
def import_files(
    context: typer.Context,
    files: Files,
    *,
    kind: KindName = None,
    exam: Exam = None,
    about: About = None,
    correct: Correct = False,
    reason: Reason = "",
    tier: Tier = None,
    course: Course = None,
    start: From = None,
    leavers: Leavers = False,
    sheet: SheetName = None,
    encoding: Encoding = None,
    keep_good: KeepGood = False,
) -> None:
    """Import tables, each recognised by its columns; what came in is kept, and nothing is added twice.

    Several files are taken in the order in which they need each other: people before their sheets.
    Questions become drafts of the bank; of their file nothing is kept.

    Example: trainer import inbox/sheets.csv inbox/marks.csv
    """
    session = session_of(context)
    if kind is not None and kind not in FORMATS:
        raise WrongUsage(f"--as can be {', '.join(FORMATS)}, not {kind}")
    workspace = session.load(writes=True).workspace
    by = session.actor(workspace)
    wish = Wish(
        exam=some_id(session, exams_of(workspace.exams.values()), exam),
        about=about,
        tier=some_id(session, tiers_of(workspace), tier),
        course=some_id(session, courses_of(workspace), course),
        start=day(start, "--from") if start else None,
        leavers=leavers,
    )
    arrived = [
        Incoming(
            str(file), read_bytes(session.directory / file),
            by=by, at=session.now, encoding=encoding, keep_good=keep_good, sheet=sheet, correct=correct,
            reason=reason,
        )
        for file in files
    ]  # fmt: skip
    problems = _all_imported(session, arrived, kind, wish)
    if problems:
        boundary.show_problems(problems, session, Exit.PROBLEMS)
        raise typer.Exit(Exit.PROBLEMS)


def _all_imported(session: Session, arrived: list[Incoming], kind: str | None, wish: Wish) -> list[Problem]:
    """Import all files that are recognised; returns the errors of all."""
    told = [(one, recognised_file(one, kind)) for one in arrived]
    problems = [found for _, found in told if isinstance(found, Problem)]
    known = [(one, found) for one, found in told if not isinstance(found, Problem)]
    results = []
    for number, (one, found) in enumerate(sorted(known, key=lambda pair: pair[1].order), 1):
        with one_of_several(first=number == 1, last=number == len(known)):
            problems += _imported(session, one, found, wish)
        results.append({"file": one.path, "kind": found.match.format.name, "result": session.result})
    session.answer({"imports": results})
    return problems


def _imported(session: Session, incoming: Incoming, found: Recognised, wish: Wish) -> list[Problem]:
    """Import one file; returns what is wrong with it."""
    session.result = None
    sample = session.interactive or (session.options.dry_run and not found.match.format.holds_keys)
    session.tell(explained(incoming.path, found, sample=sample))
    task = Task(
        root=session.root,
        workspace=session.load(writes=True).workspace,
        incoming=incoming,
        match=found.match,
        today=session.today,
        wish=wish,
    )
    proposal, problems = import_outcome(task)
    if session.interactive and wish.course is None and any(one.message == NO_COURSE for one in problems):
        course = one_id(session, courses_of(task.workspace), _course_asked(session))
        proposal, problems = import_outcome(task._replace(wish=wish._replace(course=course)))
    session.warn([one for one in problems if one.level == "warning"])
    if proposal is not None:
        session.perform(proposal)
    return [one for one in problems if one.level == "error"]


def _course_asked(session: Session) -> str:
    """What a person at the terminal answers for the rows of a bank that name no course."""
    question = session.wording("Some rows name no course. Which one do they belong to (id or name)?")
    return str(typer.prompt(question, err=True))
