"""`trainer table`."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

import typer

from trainer_cli.commands.asking import day
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.reports.measure import measure_report
from trainer_cli.reports.measures import MEASURES
from trainer_cli.reports.tally import DIMENSIONS
from trainer_cli.text.entered import month_days
from trainer_cli.text.problem import in_backticks

_MONTH = re.compile(r"\d{4}[-/]\d{1,2}")
app = typer.Typer(add_completion=False, rich_markup_mode=None)


def measures_beginning(incomplete: str) -> list[str]:
    """The measures whose name begins so."""
    return [name for name in MEASURES if name.startswith(incomplete)]


@app.command()
def table(
    context: typer.Context,
    measure: Annotated[
        str, typer.Argument(help=f"One of {', '.join(MEASURES)}.", autocompletion=measures_beginning)
    ],
    *,
    by: Annotated[
        str, typer.Option("--by", help=f"By what to split, some of {','.join(DIMENSIONS)}.")
    ] = "team",
    first: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="First day, or its month (default: 1 January)."),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option(
            "--until", metavar="DATE", help="Last day, or its month (default: today); --to does too."
        ),
    ] = None,
) -> None:
    """Show a measure as one table; team and tier are those of the posting of the date.

    Percentages and means are pooled: of all papers, never of other means.

    Example: trainer table pass-rate --by team,month --from 2026-01 --to 2026-12
    """
    session = session_of(context)
    names = [name.strip() for name in by.split(",") if name.strip()]
    if measure not in MEASURES:
        raise WrongUsage(f"there is no measure `{measure}`; there are {in_backticks(MEASURES)}")
    for name in names:
        if name not in DIMENSIONS:
            raise WrongUsage(f"--by takes {in_backticks(DIMENSIONS)}, not `{name}`")
    if not names or len(set(names)) < len(names):
        raise WrongUsage("--by takes each dimension once, and at least one")
    begin = _period(first, "--from")[0] if first else dt.date(session.today.year, 1, 1)
    end = _period(last, "--until")[1] if last else session.today
    if end < begin:
        raise WrongUsage("--until lies before --from")
    workspace = session.load().workspace
    session.show_report("measure", measure_report(workspace, measure, names, begin, end))


def _period(text: str, option: str) -> tuple[dt.date, dt.date]:
    """The first and last day of a month, or a day twice."""
    if _MONTH.fullmatch(text):
        found = month_days(text)
        if found is not None:
            return found
    one = day(text, option)
    return one, one
