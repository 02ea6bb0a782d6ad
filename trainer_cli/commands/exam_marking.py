"""`trainer exam import|mark|absent|…|score|release`: from sheets to announced results."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from trainer_cli.commands import boundary, completing
from trainer_cli.commands.asking import one_id
from trainer_cli.commands.exam_names import (
    FACTS,
    PEOPLE,
    ExamId,
    NamedExam,
    Reason,
    candidates_file,
    exam_of,
    scores_of,
)
from trainer_cli.commands.failures import Exit, WrongUsage
from trainer_cli.commands.session import Session, session_of
from trainer_cli.reports.figures import figures_report
from trainer_cli.reports.release_steps import release_steps
from trainer_cli.reports.scores import score_report
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.workflows.exam_scores import exam_summary, has_written_items
from trainer_cli.workflows.import_answers import imported_sheets
from trainer_cli.workflows.import_marks import imported_marks
from trainer_cli.workflows.incoming import Incoming
from trainer_cli.workflows.outcome import new_outcome
from trainer_cli.workflows.release import new_release, withdrawn_release
from trainer_cli.workflows.stored_sheets import sheet_files
from trainer_cli.workspace.exam_files import handed_in, line_count
from trainer_cli.workspace.named import agents_of, staff_of
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer_cli.model.exam import OutcomeKind
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

    Operation = Callable[[Path, Workspace, ExamFacts, Incoming], tuple[Proposal | None, list[Problem]]]

app = typer.Typer()
MOST_LISTED = 2000
"""Candidates above which the scores are summed up and not listed."""

File = Annotated[Path, typer.Argument(metavar="FILE", help="A CSV file.")]
KeepGood = Annotated[
    bool, typer.Option("--keep-good", help="Take the good rows; still exits 1 for the others.")
]
Encoding = Annotated[str | None, typer.Option(help="The file's encoding, where it can't be told.")]
Who = Annotated[
    str,
    typer.Argument(
        metavar="AGENT",
        help="Id; at a terminal also a name, nickname or prefix.",
        autocompletion=completing.agents,
    ),
]
Correct = Annotated[
    bool, typer.Option("--correct", help="Replace what is on record; both stay there, what was and what is.")
]


class Options(NamedTuple):
    """How a file is to be taken in."""

    keep_good: bool
    encoding: str | None
    correct: bool
    reason: str


@app.command("import")
def import_sheets(
    context: typer.Context,
    exam: NamedExam,
    file: File,
    *,
    keep_good: KeepGood = False,
    encoding: Encoding = None,
    correct: Correct = False,
    reason: Reason = "",
) -> None:
    """Import answer sheets, one row an agent; every wrong row is named, and the file is kept as it came.

    Sheets that are on record are passed over. A wrong one is replaced with --correct --reason WHY.

    Example: trainer exam import junior-2026-02-09-theory sheets.csv
    """
    options = Options(keep_good, encoding, correct, reason)
    _imported(session_of(context), exam, file, options, imported_sheets)


@app.command()
def mark(
    context: typer.Context,
    exam: NamedExam,
    file: File,
    *,
    keep_good: KeepGood = False,
    encoding: Encoding = None,
    correct: Correct = False,
    reason: Reason = "",
) -> None:
    """Import the marks of written answers: a row an agent with a column an item, or a row a mark.

    Marks that are on record are passed over. A wrong one is replaced with --correct.

    Example: trainer exam mark junior-2026-02-09-theory marks.csv
    """
    options = Options(keep_good, encoding, correct, reason)
    _imported(session_of(context), exam, file, options, imported_marks)


@app.command()
def absent(
    context: typer.Context, agent: Who, exam: ExamId = None, *, reason: Reason = "", correct: Correct = False
) -> None:
    """Record that a candidate did not come; an absentee has no score.

    Example: trainer exam absent A007 --reason sick
    """
    _outcome(session_of(context), agent, exam, "absent", reason, correct=correct)


@app.command()
def excuse(
    context: typer.Context, agent: Who, exam: ExamId = None, *, reason: Reason = "", correct: Correct = False
) -> None:
    """Record that a candidate is excused and sits later.

    Example: trainer exam excuse A007 --reason "approved leave"
    """
    _outcome(session_of(context), agent, exam, "excused", reason, correct=correct)


@app.command()
def withdraw(
    context: typer.Context, agent: Who, exam: ExamId = None, *, reason: Reason = "", correct: Correct = False
) -> None:
    """Record that a candidate withdrew before the exam.

    Example: trainer exam withdraw A007 --reason "moved to another department"
    """
    _outcome(session_of(context), agent, exam, "withdrawn", reason, correct=correct)


@app.command()
def void(
    context: typer.Context, agent: Who, exam: ExamId = None, *, reason: Reason = "", correct: Correct = False
) -> None:
    """Record that a candidate's sheet does not count (T41).

    Example: trainer exam void A011 --reason "used a phone, see incident 3"
    """
    _outcome(session_of(context), agent, exam, "void", reason, correct=correct)


@app.command()
def restore(context: typer.Context, agent: Who, exam: ExamId = None, reason: Reason = "") -> None:
    """Take a recorded outcome back: a sheet counts again, or is awaited again.

    Example: trainer exam restore A011 --reason "it was another seat"
    """
    _outcome(session_of(context), agent, exam, "sat", reason)


@app.command()
def score(context: typer.Context, exam: ExamId = None) -> None:
    """Score an exam from its frozen forms, sheets and marks; nothing is written.

    Above 2,000 candidates the figures are shown without the list.

    Example: trainer exam score junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, FACTS)
    candidates = line_count(candidates_file(session, facts))
    if candidates > MOST_LISTED and not has_written_items(facts):
        figures = exam_summary(session.root, workspace.settings, facts)
        session.show_report("figures", figures_report(facts.exam, candidates, figures))
        return
    workspace, facts = exam_of(session, facts.exam.id, (*FACTS, *PEOPLE))
    scores = scores_of(session, facts)
    session.show_report("scores", score_report(workspace, facts, scores))
    if steps := release_steps(facts, scores):
        session.tell(f"Next: {steps[0].command}")


@app.command()
def release(
    context: typer.Context,
    exam: ExamId = None,
    invigilator: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Who invigilated, if the exam does not say (T41).")
    ] = None,
    withdraw_reason: Annotated[
        str | None, typer.Option("--withdraw", metavar="REASON", help="Take the announced results back.")
    ] = None,
) -> None:
    """Announce the results (T43): blocked while a paper is not fully marked or a candidate unaccounted for.

    Example: trainer exam release junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, writes=True, announces=True)
    by = session.actor(workspace, announces=True)
    staff = staff_of(workspace)
    present = [one_id(session, staff, one, announces=True) for one in invigilator or ()]
    if withdraw_reason is not None and not withdraw_reason.strip():
        raise WrongUsage("--withdraw needs the reason: it goes on record")
    if withdraw_reason is not None:
        proposal, problems = withdrawn_release(facts, by=by, at=session.now, reason=withdraw_reason)
    else:
        proposal, problems = new_release(
            workspace, facts, scores_of(session, facts), by=by, at=session.now, invigilators=present
        )
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal, announces=True)


def _outcome(
    session: Session,
    agent: str,
    exam: str | None,
    outcome: OutcomeKind,
    reason: str,
    *,
    correct: bool = False,
) -> None:
    if not reason.strip():
        raise WrongUsage("--reason is missing: it goes on record")
    workspace, facts = exam_of(session, exam, (*FACTS, *PEOPLE), writes=True)
    found = one_id(session, agents_of(workspace, session.today), agent)
    files = sheet_files(session.root, workspace.settings, facts)
    sat = handed_in(path for paths in files.values() for path in paths)
    by = session.actor(workspace)
    proposal, problems = new_outcome(
        facts, found, outcome, reason=reason, sat=sat, by=by, at=session.now, correct=correct
    )
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


def _imported(session: Session, exam: str, file: Path, options: Options, operation: Operation) -> None:
    workspace, facts = exam_of(session, exam, FACTS, writes=True)
    incoming = Incoming(
        str(file),
        read_bytes(session.directory / file),
        by=session.actor(workspace),
        at=session.now,
        **options._asdict(),
    )
    _take(session, *operation(session.root, workspace, facts, incoming))


def _take(session: Session, proposal: Proposal | None, problems: list[Problem]) -> None:
    if proposal is None:
        session.refuse(problems)
    session.warn([one for one in problems if one.level == "warning"])
    session.perform(proposal)
    if has_errors(problems):
        boundary.show_problems(problems, session, Exit.PROBLEMS)
        raise typer.Exit(Exit.PROBLEMS)
