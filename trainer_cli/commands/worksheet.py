"""`trainer worksheet`: spreadsheets to fill in, which `trainer import` reads back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import completing, outlet
from trainer_cli.commands.asking import day, one_id, some_id
from trainer_cli.commands.exam_names import FACTS, PEOPLE, exam_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import Session, session_of
from trainer_cli.text.entered import entered_number
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.marks_worksheet import marks_sheet
from trainer_cli.workflows.people_worksheets import roster_sheet, staff_sheet
from trainer_cli.workflows.worksheet import Worksheet, worksheet_bytes
from trainer_cli.workflows.worksheets import (
    Order,
    events_sheet,
    operations_sheet,
    ratings_sheet,
    role_play_sheet,
    sign_in_sheet,
)
from trainer_cli.workspace.named import cohorts_of, plans_taught, staff_of, teams_of

if TYPE_CHECKING:
    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer(
    help="Spreadsheets to fill in: marks, sign-in, people and more.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
KINDS = ("agents", "postings", "people", "trainers", "departments", "plans")
"""What worksheets of facts name."""

PlanId = Annotated[
    str | None,
    typer.Argument(
        metavar="[PLAN]",
        help="Id or part of it, or nothing when only one is taught.",
        autocompletion=completing.plans,
    ),
]
Month = Annotated[str | None, typer.Argument(metavar="[MONTH]", help="Like 2026-02 (default: this month).")]
Date = Annotated[str | None, typer.Option(metavar="DATE", help="The day it is for.")]
Items = Annotated[
    str, typer.Option(metavar="LIST", help="Rows or choices instead of the usual ones, like 打字,改地址.")
]
Team = Annotated[str | None, typer.Option(metavar="TEAM", help="Of one team only.")]
Values = Annotated[
    str, typer.Option(metavar="LIST", help="The points that may be chosen, like 1,2,3,4,5 (default: any).")
]


@app.command()
def marks(
    context: typer.Context,
    exam: Annotated[
        str | None,
        typer.Argument(
            metavar="[EXAM]",
            help="Id or part of it, or nothing when only one is open.",
            autocompletion=completing.exams,
        ),
    ] = None,
    *,
    marker: Annotated[str | None, typer.Option(metavar="ID", help="Who marks.")] = None,
) -> None:
    """A row for each written answer, with the points that it may have (T42).

    Example: trainer worksheet marks junior-2026-02-09-theory --marker TR02
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, (*FACTS, *PEOPLE))
    who = some_id(session, staff_of(workspace), marker) or ""
    _save(session, marks_sheet(session.root, workspace, facts, who), facts.exam.id)


@app.command("sign-in")
def sign_in(context: typer.Context, plan: PlanId = None, *, date: Date = None) -> None:
    """A row for each day and agent of a plan, or for one day (S36).

    Example: trainer worksheet sign-in junior-2026-02-09 --date 2026-02-09
    """
    session = session_of(context)
    workspace, found = _plan(session, plan)
    order = _order(session, date=date)
    subject = f"{found.id}-{order.date}" if order.date else found.id
    _save(session, sign_in_sheet(workspace, found, order), subject)


@app.command("role-plays")
def role_plays(
    context: typer.Context,
    plan: PlanId = None,
    *,
    scenario: Annotated[str, typer.Option(metavar="NAME", help="What the buyer wants.")] = "",
    date: Date = None,
    items: Items = "",
    values: Values = "",
) -> None:
    """A row for each agent and criterion, for whoever plays the buyer (T48).

    Example: trainer worksheet role-plays junior-2026-02-09 --scenario 買家要求退貨
    """
    session = session_of(context)
    workspace, found = _plan(session, plan)
    order = _order(session, date=date, items=items, values=values)._replace(scenario=scenario)
    _save(session, role_play_sheet(workspace, found, order), found.id)


@app.command()
def operations(context: typer.Context, plan: PlanId = None, *, date: Date = None, items: Items = "") -> None:
    """A row for each agent and task, such as typing (T46).

    Example: trainer worksheet operations junior-2026-02-09 --items 打字,改地址
    """
    session = session_of(context)
    workspace, found = _plan(session, plan)
    _save(session, operations_sheet(workspace, found, _order(session, date=date, items=items)), found.id)


@app.command()
def ratings(
    context: typer.Context, month: Month = None, *, team: Team = None, items: Items = "", values: Values = ""
) -> None:
    """A row for each agent and rated item of a month (T53).

    Example: trainer worksheet ratings 2026-02 --team west
    """
    session = session_of(context)
    workspace = session.load(KINDS).workspace
    order = _order(session, items=items, values=values)
    order = order._replace(team=some_id(session, teams_of(workspace), team) or "")
    chosen = month or f"{session.today:%Y-%m}"
    _save(session, ratings_sheet(workspace, chosen, order), f"{chosen}-{order.team}".strip("-"))


@app.command()
def events(context: typer.Context, month: Month = None, *, team: Team = None, items: Items = "") -> None:
    """Empty rows for complaints, praise and sharing of a month (T53, T54).

    Example: trainer worksheet events 2026-02
    """
    session = session_of(context)
    workspace = session.load(KINDS).workspace
    order = _order(session, items=items)._replace(team=some_id(session, teams_of(workspace), team) or "")
    chosen = month or f"{session.today:%Y-%m}"
    _save(session, events_sheet(workspace, chosen, order), f"{chosen}-{order.team}".strip("-"))


@app.command()
def staff(context: typer.Context) -> None:
    """Leaders, heads and trainers, to be changed in place; new ones get rows of their own (S11, S15).

    Example: trainer worksheet staff
    """
    session = session_of(context)
    workspace = session.load((*KINDS, "topics")).workspace
    _save(session, staff_sheet(workspace, session.settings.language), "")


@app.command()
def roster(context: typer.Context) -> None:
    """Agents with team and tier, to be changed in place; new ones get rows of their own (S99).

    Example: trainer worksheet roster
    """
    session = session_of(context)
    workspace = session.load((*KINDS, "tiers")).workspace
    _save(session, roster_sheet(workspace, session.settings.language, session.today), "")


def _plan(session: Session, given: str | None) -> tuple[Workspace, Plan]:
    workspace = session.load(KINDS).workspace
    taught = plans_taught(workspace, session.today)
    return workspace, workspace.plans[one_id(session, cohorts_of(workspace), given, open_ones=taught)]


def _order(session: Session, *, date: str | None = None, items: str = "", values: str = "") -> Order:
    points = [entered_number(value) for value in _listed(values)]
    if None in points:
        raise WrongUsage(f"--values must be numbers like 1,2,3,4,5, not `{values}`")
    return Order(
        session.settings.language,
        date=day(date, "--date") if date else None,
        items=_listed(items),
        values=tuple(point for point in points if point is not None),
    )


def _listed(text: str) -> tuple[str, ...]:
    """The parts of a list, separated by commas of any kind."""
    plain = text.replace("，", ",").replace("、", ",")
    return tuple(part.strip() for part in plain.split(",") if part.strip())


def _save(session: Session, sheet: Worksheet | Problem, subject: str) -> None:
    """Write the worksheet as `--to` says, else under a name of its own into the folder one stands in."""
    if isinstance(sheet, Problem):
        session.refuse([sheet])
    to = session.options.to or ""
    if to and to.rpartition(".")[2].lower() != "xlsx":
        raise WrongUsage(f"a worksheet is a spreadsheet: --to FILE.xlsx, not {to}")
    name = to if "." in to else f"{'-'.join(filter(None, (sheet.kind, subject)))}.xlsx"
    written = outlet.save(session, name, worksheet_bytes(sheet, session.settings.language, name))
    if written:
        session.say(f"Fill it in, then: trainer import {name}")
