"""`trainer change`: events in the business that questions may not know yet (S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands.asking import day, one_id, some_id
from trainer_cli.commands.question_names import BANK
from trainer_cli.commands.session import session_of
from trainer_cli.model.bank import EventKind  # noqa: TC001  # typer reads it
from trainer_cli.reports.change import change_report
from trainer_cli.reports.change_list import change_list
from trainer_cli.workflows.new_change import Announced, new_change
from trainer_cli.workspace.named import changes_of, courses_of, points_of
from trainer_cli.workspace.question_state import question_statuses

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session
    from trainer_cli.workspace.naming import Named

app = typer.Typer(
    help="New products, platform rules and processes, and what they touch.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


@app.command()
def add(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="TEXT", help="What changes, in words.")],
    *,
    kind: Annotated[EventKind, typer.Option(help="What is new: a product, a rule, a way of working.")],
    point: Annotated[str, typer.Option(metavar="ID,ID", help="The points that it concerns.")] = "",
    course: Annotated[
        str, typer.Option(metavar="ID,ID", help="The courses that it concerns as a whole.")
    ] = "",
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="From which day it holds (default: today).")
    ] = None,
    replaces: Annotated[
        str | None, typer.Option(metavar="ID", help="The change on record that this one corrects.")
    ] = None,
) -> None:
    """Record a change: each approved question that it concerns waits for a review, and enters no new exam until then.

    Example: trainer change add "refunds in two days" --kind process --point rules-p1 --by TR01
    """
    session = session_of(context)
    workspace = session.load((*BANK, "plans"), writes=True).workspace
    said = Announced(
        what=what,
        kind=kind,
        day=session.today if on is None else day(on, "--on"),
        courses=_ids(session, courses_of(workspace), course),
        points=_ids(session, points_of(workspace), point),
        replaces=some_id(session, changes_of(workspace), replaces),
    )
    proposal, problems = new_change(workspace, said, by=session.actor(workspace), at=session.now)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command("list")
def list_changes(context: typer.Context) -> None:
    """List the changes on record with the questions that they name and that still wait.

    Example: trainer change list
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    session.show_report("change_list", change_list(workspace, question_statuses(workspace)))


@app.command()
def show(
    context: typer.Context, change: Annotated[str | None, typer.Argument(metavar="[CHANGE]")] = None
) -> None:
    """Show what a change concerns: courses, points, questions and their review, who learned it before, exams to come.

    Example: trainer change show
    """
    session = session_of(context)
    workspace = session.load().workspace
    event = workspace.changes[one_id(session, changes_of(workspace), change, open_ones=changes_of(workspace))]
    statuses = question_statuses(workspace)
    session.show_report("change", change_report(workspace, event, statuses, session.today))


def _ids(session: Session, named: Named, given: str) -> tuple[str, ...]:
    """The ids of an option that takes several, with commas."""
    parts = [one.strip() for one in given.replace("，", ",").split(",")]
    return tuple(dict.fromkeys(one_id(session, named, one) for one in parts if one))
