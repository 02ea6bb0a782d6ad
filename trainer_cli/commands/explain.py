"""`trainer explain`."""

from __future__ import annotations

import typer

from trainer_cli.commands.asking import one_id
from trainer_cli.commands.exam_marking import Who  # noqa: TC001  # typer reads it at run time
from trainer_cli.commands.exam_names import ExamId, exam_of
from trainer_cli.commands.session import session_of
from trainer_cli.reports import explain as explain_report
from trainer_cli.workflows.explain import explained
from trainer_cli.workspace.named import agents_of

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def explain(context: typer.Context, agent: Who, exam: ExamId = None) -> None:
    """Open a score into its lines: every point, the answer, the key, and the file and line it comes from.

    Example: trainer explain A001 junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam)
    found = one_id(session, agents_of(workspace, session.today), agent)
    result, problems = explained(session.root, workspace, facts, found)
    if result is None:
        session.refuse(problems)
    session.show_report("explain", explain_report.explain_report(workspace, facts, *result))
