"""`trainer diff`."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from trainer_cli.commands import output
from trainer_cli.commands.session import Session, session_of
from trainer_cli.reports.diff import diff_report
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.diff import attention, effects, sides

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def diff(
    context: typer.Context,
    revisions: Annotated[
        str,
        typer.Argument(
            metavar="[REV[..REV]]", help="A commit, or two; without a second, the files as they are."
        ),
    ] = "HEAD",
) -> None:
    """Say in words what a change does: tiers, courses, points, questions, plans; approvals that end; exams.

    For an exam whose questions got another key it says whose score a correction would change. Nothing is
    written. main...HEAD compares with the commit where both parted. Values of answer keys are shown on a
    terminal only, or with --show-keys. With --format github only what needs attention is printed.

    Example: trainer diff HEAD~1..HEAD
    """
    session = session_of(context)
    loaded = session.load(lenient=True)
    now = loaded.workspace
    found = sides(session.root, now, revisions)
    if isinstance(found, Problem):
        session.refuse([found])
    result = effects(session.root, now, found.old, found.new)
    if session.options.format == "github":
        output.write(output.as_github(attention(result)))
        return
    record = diff_report(
        found.names,
        *result,
        unread=len(found.unread) + (0 if found.names[1] else len(loaded.problems)),
        show_keys=session.options.show_keys or _on_the_screen(session),
    )
    session.show_report("diff", record)


def _on_the_screen(session: Session) -> bool:
    """Whether the page is read on a terminal and goes nowhere else."""
    options = session.options
    return sys.stdout.isatty() and options.format == "text" and options.to is None
