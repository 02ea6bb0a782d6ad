"""`trainer curriculum`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import completing
from trainer_cli.commands.asking import one_id
from trainer_cli.commands.session import Session, session_of
from trainer_cli.reports import coverage as coverage_report
from trainer_cli.reports import curriculum as curriculum_report
from trainer_cli.reports import flow as flow_report
from trainer_cli.workspace.named import tiers_of
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer(
    help="The training system: tiers, courses, flow, coverage.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
SYSTEM = ("topics", "tiers", "projects", "materials")

Tier = Annotated[
    str | None,
    typer.Argument(
        metavar="[TIER]", help="A tier like junior (default: all).", autocompletion=completing.tiers
    ),
]


@app.command()
def show(context: typer.Context, tier: Tier = None) -> None:
    """Show the system table with its eight columns (T6).

    Example: trainer curriculum show junior
    """
    session = session_of(context)
    workspace = session.load(SYSTEM).workspace
    session.show_report(
        "curriculum", curriculum_report.curriculum_report(workspace, _tiers(session, workspace, tier))
    )


@app.command()
def flow(context: typer.Context, tier: Tier = None) -> None:
    """Show the training flow of a tier: its blocks in order, with their courses (T13, T14).

    Example: trainer curriculum flow junior
    """
    session = session_of(context)
    workspace = session.load(SYSTEM).workspace
    flows = {one: flow_report.flow_report(workspace, one) for one in _tiers(session, workspace, tier)}
    session.show_reports({name: ("flow", record) for name, record in flows.items()}, one=tier is not None)


@app.command()
def coverage(context: typer.Context) -> None:
    """Show for each topic its courses, minutes and questions by type, and what is missing (S6, S42–S56, T37).

    Gaps are topics without a course, points without an approved question, and what the bank can't serve twice of
    each exam's blueprint.

    Example: trainer curriculum coverage
    """
    session = session_of(context)
    workspace = session.load(
        (*SYSTEM, "questions", "blueprints", "approvals", "subjects", "changes")
    ).workspace
    session.show_report("coverage", coverage_report.coverage_report(workspace, approved_questions(workspace)))


def _tiers(session: Session, workspace: Workspace, given: str | None) -> list[str]:
    if given is None:
        return sorted(workspace.tiers, key=lambda one: workspace.tiers[one].order)
    return [one_id(session, tiers_of(workspace), given)]
