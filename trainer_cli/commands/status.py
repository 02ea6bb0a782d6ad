"""`trainer status`, and what bare `trainer` shows: today."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from trainer_cli.commands import output
from trainer_cli.commands.exam_names import scores_of
from trainer_cli.commands.session import session_of
from trainer_cli.reports.today import today_report
from trainer_cli.workflows.waiting import WAITING, progress_of_exams
from trainer_cli.workspace.approval import status_of

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session

app = typer.Typer(add_completion=False, rich_markup_mode=None)

BEGIN = """\
This folder is not a workspace. To begin:

  trainer init my-team --sample    a workspace with a sample curriculum and an invented roster
  trainer init my-team             the same curriculum for your own people
  trainer --help                   everything else
"""


@app.command()
def status(context: typer.Context) -> None:
    """Show today: who is at which stage, what is due or late, each with the command to copy.

    Example: trainer status --today 2026-02-12
    """
    show_today(session_of(context))


def show_today(session: Session) -> None:
    """Print what today asks for; outside a workspace, how to begin."""
    if not session.found:
        session.check_folder()
        output.write(session.wording(BEGIN))
        return
    loaded = session.load(lenient=True, cached=True)
    workspace = loaded.workspace
    states = {
        **{plan.id: status_of(workspace, "plan", plan) for plan in workspace.plans.values()},
        **{plan.id: status_of(workspace, "year_plan", plan) for plan in workspace.year_plans.values()},
    }
    exams = progress_of_exams(session.root, loaded, session.cache_file(WAITING))

    def sat(exam: str) -> set[str]:
        return {one.agent for one in scores_of(session, workspace.exams[exam]) if one.outcome == "sat"}

    session.show_report("today", today_report(workspace, session.today, states=states, exams=exams, sat=sat))
    errors = sum(problem.level == "error" for problem in loaded.problems)
    if errors:
        session.tell(f"{errors} errors in the workspace's files: trainer check")
