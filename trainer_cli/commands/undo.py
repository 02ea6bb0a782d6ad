"""`trainer undo`."""

from __future__ import annotations

import typer

from trainer_cli.commands.session import session_of
from trainer_cli.workflows.undo import undone

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def undo(context: typer.Context) -> None:
    """Take the last command back: its files as they were, or a record that withdraws what it announced.

    Works on the newest commit, if a command made it (`commit: auto` in trainer.yaml).

    Example: trainer undo
    """
    session = session_of(context)
    workspace = session.load(lenient=True, writes=True).workspace
    proposal, problems = undone(session.root, workspace, by=session.actor(workspace), at=session.now)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal, announces=True)
