"""`trainer archive`."""

from __future__ import annotations

import typer

from trainer_cli.commands.asking import one_id
from trainer_cli.commands.exam_marking import Who  # noqa: TC001  # typer reads it at run time
from trainer_cli.commands.session import session_of
from trainer_cli.reports.archive import archive_names, archive_report
from trainer_cli.workflows.archive_facts import archive_facts
from trainer_cli.workflows.archives import archive_of
from trainer_cli.workspace.named import agents_of

app = typer.Typer(
    help="Training archives, one an agent.", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)


@app.callback()
def archive() -> None:
    """Training archives, one an agent."""


@app.command()
def show(context: typer.Context, agent: Who) -> None:
    """Show an agent's archive as it stands now, in its six parts (S100).

    Example: trainer archive show A001
    """
    session = session_of(context)
    workspace = session.load(lenient=True).workspace
    found = one_id(session, agents_of(workspace, session.today), agent)
    record = archive_of(workspace, found, archive_facts(workspace).of(found))
    session.show_report("archive", archive_report(record, archive_names(workspace)))
