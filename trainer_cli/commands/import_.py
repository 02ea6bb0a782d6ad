"""`trainer import`: any table, recognised by its columns."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import boundary, completing
from trainer_cli.commands.asking import day, one_id, some_id
from trainer_cli.commands.failures import Exit, WrongUsage
from trainer_cli.commands.session import Session, session_of
from trainer_cli.interop import FORMATS
from trainer_cli.interop.question_places import NO_COURSE
from trainer_cli.interop.sheets import FORMAT as SHEETS
from trainer_cli.text.problem import Problem, in_backticks
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.workflows.import_file import explained, import_outcome, recognised_file, together_outcome
from trainer_cli.workflows.import_task import Task, Wish
from trainer_cli.workflows.incoming import Incoming
from trainer_cli.workspace.named import courses_of, exams_of, tiers_of
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from trainer_cli.workflows.import_file import Recognised
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer(add_completion=False, rich_markup_mode=None)

Files = Annotated[
    list[Path], typer.Argument(metavar="FILE…", help="CSV files, workbooks (XLSX), or a folder of them.")
]
TABLES = (".csv", ".tsv", ".xlsx")
"""What is taken of a folder."""
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
    Answer sheets in several files, such as those of exam pages, are taken in one step.
    Questions become drafts of the bank; of their file nothing is kept.

    Example: trainer import inbox/sheets.csv inbox/marks.csv
    """
    session = session_of(context)
    if kind is not None and kind not in FORMATS:
        raise WrongUsage(f"--as can be {in_backticks(FORMATS)}, not `{kind}`")
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
        for file in _files(session, files)
    ]  # fmt: skip
    problems = _all_imported(session, arrived, kind, wish)
    if problems:
        boundary.show_problems(problems, session, Exit.PROBLEMS)
        raise typer.Exit(Exit.PROBLEMS)


def _files(session: Session, given: list[Path]) -> list[Path]:
    """The files, those of a folder in the order of their names."""
    found = []
    for one in given:
        place = session.directory / one
        inside = (
            sorted(one / path.name for path in place.iterdir() if _is_table(path))
            if place.is_dir()
            else [one]
        )
        if not inside:
            raise WrongUsage(f"{one} holds no table: no file that ends in {', '.join(TABLES)}")
        found += inside
    return found


def _is_table(path: Path) -> bool:
    return path.suffix.lower() in TABLES and not path.name.startswith((".", "~$"))


def _all_imported(session: Session, arrived: list[Incoming], kind: str | None, wish: Wish) -> list[Problem]:
    """Import all files that are recognised; returns the errors of all."""
    told = [(one, recognised_file(one, kind)) for one in arrived]
    problems = [found for _, found in told if isinstance(found, Problem)]
    known = [(one, found) for one, found in told if not isinstance(found, Problem)]
    steps = _steps(sorted(known, key=lambda pair: pair[1].order))
    results: list[dict[str, object]] = []
    for number, step in enumerate(steps, 1):
        session.result = None
        with one_of_several(first=number == 1, last=number == len(steps)):
            problems += (
                _imported(session, *step[0], wish) if len(step) == 1 else _together(session, step, wish)
            )
        files = [one.path for one, _ in step]
        named = {"file": files[0]} if len(files) == 1 else {"files": files}
        results.append({**named, "kind": step[0][1].match.format.name, "result": session.result})
    session.answer({"imports": results})
    return problems


def _steps(known: list[tuple[Incoming, Recognised]]) -> list[list[tuple[Incoming, Recognised]]]:
    """Files that are imported at once: those of answer sheets together, every other one alone."""
    return [
        step
        for kind, files in groupby(known, key=lambda pair: pair[1].match.format.name)
        for step in ([list(files)] if kind == SHEETS.name else [[one] for one in files])
    ]


def _together(session: Session, step: list[tuple[Incoming, Recognised]], wish: Wish) -> list[Problem]:
    """Import several files of answer sheets; returns what is wrong with them."""
    session.tell(f"{len(step)} files are taken together as `sheets`: answers of an exam")
    workspace = session.load(writes=True).workspace
    tasks = [_task(session, workspace, one, found, wish) for one, found in step]
    proposal, problems = together_outcome(tasks)
    return _performed(session, proposal, problems)


def _imported(session: Session, incoming: Incoming, found: Recognised, wish: Wish) -> list[Problem]:
    """Import one file; returns what is wrong with it."""
    sample = session.interactive or (session.options.dry_run and not found.match.format.holds_keys)
    session.tell(explained(incoming.path, found, sample=sample))
    task = _task(session, session.load(writes=True).workspace, incoming, found, wish)
    proposal, problems = import_outcome(task)
    if session.interactive and wish.course is None and any(one.message == NO_COURSE for one in problems):
        course = one_id(session, courses_of(task.workspace), _course_asked(session))
        proposal, problems = import_outcome(task._replace(wish=wish._replace(course=course)))
    return _performed(session, proposal, problems)


def _task(session: Session, workspace: Workspace, incoming: Incoming, found: Recognised, wish: Wish) -> Task:
    return Task(
        root=session.root,
        workspace=workspace,
        incoming=incoming,
        match=found.match,
        today=session.today,
        wish=wish,
    )


def _performed(session: Session, proposal: Proposal | None, problems: list[Problem]) -> list[Problem]:
    """Write what may be written; returns the errors."""
    session.warn([one for one in problems if one.level == "warning"])
    if proposal is not None:
        session.perform(proposal)
    return [one for one in problems if one.level == "error"]


def _course_asked(session: Session) -> str:
    """What a person at the terminal answers for the rows of a bank that name no course."""
    question = session.wording("Some rows name no course. Which one do they belong to (id or name)?")
    return str(typer.prompt(question, err=True))
