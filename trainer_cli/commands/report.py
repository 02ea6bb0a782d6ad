"""`trainer report`."""

from __future__ import annotations

from typing import Annotated

import typer

from trainer_cli.commands import completing
from trainer_cli.commands.session import session_of

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
    from trainer_cli.commands.looking import pages_looked_at  # noqa: PLC0415  # each loads only its own

    session = session_of(context)
    with pages_looked_at(session) as earlier:
        from trainer_cli.commands.report_night import show_night  # noqa: PLC0415  # while another process looks

        show_night(session, earlier)


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
    from trainer_cli.commands.report_pages import show_month  # noqa: PLC0415  # as above

    show_month(session_of(context), which)


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
    from trainer_cli.commands.report_pages import show_year  # noqa: PLC0415  # as above

    show_year(session_of(context), which)


@app.command()
def cohort(context: typer.Context, plan: PlanId = None) -> None:
    """Show a cohort on one page: stages, trainers, attendance, exam results, and who sits again.

    Example: trainer report cohort junior-2026-02-09
    """
    from trainer_cli.commands.report_pages import show_cohort  # noqa: PLC0415  # as above

    show_cohort(session_of(context), plan)
