"""`trainer question alike`: what the bank asks twice, or nearly."""

from __future__ import annotations

from typing import Annotated

import typer

from trainer_cli.commands.asking import some_id
from trainer_cli.commands.question_names import BANK, Course
from trainer_cli.commands.session import session_of
from trainer_cli.questions.likeness import LEAST
from trainer_cli.reports.question_alike import alike_report
from trainer_cli.workspace.named import courses_of
from trainer_cli.workspace.question_state import question_statuses

app = typer.Typer()


@app.command()
def alike(
    context: typer.Context,
    course: Course = None,
    at_least: Annotated[
        int, typer.Option("--at-least", min=LEAST, max=100, metavar="PERCENT", help="From how much on.")
    ] = 85,
) -> None:
    """List pairs of questions of the whole bank that are nearly the same, with options and all or by their stems.

    Example: trainer question alike --at-least 85
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    only = some_id(session, courses_of(workspace), course)
    session.show_report(
        "question_alike", alike_report(workspace, question_statuses(workspace), at_least, only)
    )
