"""`trainer report`."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Annotated

import typer

from trainer_cli.commands import boundary, completing
from trainer_cli.commands.asking import one_id
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.looking import BUILD_CACHE, pages_looked_at
from trainer_cli.commands.session import Session, session_of
from trainer_cli.commands.two_processes import begun, shared_out
from trainer_cli.reports.cohort import cohort_report
from trainer_cli.reports.period import Period, month_of, period_report, year_of
from trainer_cli.text.jobs import MANY
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.workflows.carry_out import carried_out, derived_committed
from trainer_cli.workflows.check import all_problems
from trainer_cli.workflows.nightly import night
from trainer_cli.workspace.approval import status_of
from trainer_cli.workspace.named import plans_of, plans_taught

app = typer.Typer(
    help="Reports: of a night, a month, a year, a cohort.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

PlanId = Annotated[
    str | None,
    typer.Argument(
        metavar="[PLAN]",
        help="Id or part of it, or nothing when only one is taught.",
        autocompletion=completing.plans,
    ),
]


@app.callback()
def report() -> None:
    """Reports: of a night, a month, a year, a cohort."""


@app.command()
def nightly(context: typer.Context) -> None:
    """Check, build everything, and report what changed since the last night; for cron.

    The report is written to reports/nightly/DATE.md; the run is recorded last, so one that was killed is done
    again whole. Exits 1 where something is wrong; everything else is done all the same.

    Example: trainer report nightly --today 2026-02-12
    """
    session = session_of(context)
    with pages_looked_at(session) as earlier:
        loaded = session.load(lenient=True, writes=True, cached=True)
        checking = partial(all_problems, session.root, loaded, session.today)
        with begun(checking, list[Problem], much=len(loaded.workspace.agents) >= MANY) as problems:
            result = night(
                session.root,
                loaded,
                session.renderer,
                problems,
                today=session.today,
                at=session.now,
                by=session.actor(loaded.workspace),
                cache=session.cache_file(BUILD_CACHE),
                run=shared_out,
                earlier=earlier,
                dry_run=session.options.dry_run,
            )
    if not session.options.dry_run:
        done = derived_committed(session.root, session.settings, result.pages, session.command)
        session.say_committed(done)
    if result.record.changes and not session.options.dry_run:
        with one_of_several(last=True):
            carried_out(session.root, session.settings, result.record, session.command)
    session.show(result.report, lambda: result.text)
    if has_errors(list(result.report.problems)):
        raise typer.Exit(boundary.refused(result.report.problems, session))


@app.command()
def month(
    context: typer.Context,
    which: Annotated[
        str | None, typer.Argument(metavar="MONTH", help="Like 2026-02 (default: this one).")
    ] = None,
) -> None:
    """Show a month on one page: people, training, exams, and what awaits.

    Example: trainer report month 2026-02
    """
    session = session_of(context)
    given = f"{session.today:%Y-%m}" if which is None else which
    first = _first_day(f"{given}-01", f"MONTH must be like 2026-02, not {given!r}")
    _show_period(session, month_of(first.year, first.month))


@app.command()
def year(
    context: typer.Context,
    which: Annotated[
        str | None, typer.Argument(metavar="YEAR", help="Like 2026 (default: this one).")
    ] = None,
) -> None:
    """Show a year on one page, with its months and a chart.

    Example: trainer report year 2026
    """
    session = session_of(context)
    given = f"{session.today:%Y}" if which is None else which
    first = _first_day(f"{given}-01-01", f"YEAR must be like 2026, not {given!r}")
    _show_period(session, year_of(first.year))


@app.command()
def cohort(context: typer.Context, plan: PlanId = None) -> None:
    """Show a cohort on one page: stages, trainers, attendance, exam results, and who sits again.

    Example: trainer report cohort junior-2026-02-09
    """
    session = session_of(context)
    workspace = session.load().workspace
    taught = plans_taught(workspace, session.today)
    found = one_id(session, plans_of(workspace), plan, open_ones=taught)
    if found in workspace.year_plans:
        raise WrongUsage(
            f"{found} is the plan of a year: trainer report year {workspace.year_plans[found].year}"
        )
    session.show_report("cohort", cohort_report(workspace, workspace.plans[found]))


def _show_period(session: Session, period: Period) -> None:
    workspace = session.load().workspace
    states = {plan.id: status_of(workspace, "plan", plan) for plan in workspace.plans.values()}
    session.show_report("period", period_report(workspace, period, session.today, states))


def _first_day(text: str, otherwise: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise WrongUsage(otherwise) from None
