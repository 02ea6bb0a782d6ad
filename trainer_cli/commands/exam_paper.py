"""`trainer exam paper`: what is printed for an exam, on the screen, as a file, or all of it into a folder."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from trainer_cli.commands.asking import one_id
from trainer_cli.commands.exam_names import EVERYTHING, ExamId, exam_of, form_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.options import is_folder
from trainer_cli.commands.outlet import save_all
from trainer_cli.commands.session import session_of
from trainer_cli.text.problem import has_errors, in_backticks
from trainer_cli.workflows.print_set import PARTS, print_set
from trainer_cli.workspace.named import rooms_of

app = typer.Typer()
PAPER = "paper"
ALL = "all"


@app.command()
def paper(
    context: typer.Context,
    exam: ExamId = None,
    *,
    form: Annotated[
        str | None, typer.Option("--form", help="Which form (default: the first; into a folder: every form).")
    ] = None,
    part: Annotated[
        str | None,
        typer.Option(
            metavar="PART",
            help="paper (default), answer-sheet, key, marker, candidates, declaration, incidents, seats, or all.",
        ),
    ] = None,
    room: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Where the candidates sit; may be repeated.")
    ] = None,
    kind: Annotated[
        Literal["html", "md"], typer.Option("--as", help="What the files of a folder are.")
    ] = "html",
) -> None:
    """Print the paper of a form; with --part what else an exam needs; with --to FOLDER/ a file for each.

    Example: trainer exam paper junior-2026-02-09-theory --part all --to print/
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, EVERYTHING)
    if part not in (*PARTS, ALL, None):
        raise WrongUsage(f"--part can be {in_backticks((*PARTS, ALL))}, not `{part}`")
    into_folder = is_folder(session.options.to)
    letter = form_of(session, facts, form)
    forms = list(facts.forms) if into_folder and form is None else [letter]
    rooms = [one_id(session, rooms_of(workspace), one) for one in room or ()]
    pages, problems = print_set(workspace, facts, PARTS if part == ALL else (part or PAPER,), forms, rooms)
    if has_errors(problems):
        session.refuse(problems)
    session.warn(problems)
    if into_folder:
        texts = {one.name: session.rendered(one.report, one.record) for one in pages}
        save_all(session, session.options.to or "", texts, kind)
        return
    session.show_reports({one.part: (one.report, one.record) for one in pages}, one=part != ALL)
    if part is None:
        session.tell(f"This is the paper of form {letter}; all that is printed: --part all --to print/")
