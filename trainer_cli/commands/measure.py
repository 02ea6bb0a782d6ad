"""`trainer measure`: items and agreement from tables, without a workspace."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003  # typer reads it at run time
from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands.session import session_of
from trainer_cli.reports.item_rows import measured_items
from trainer_cli.reports.items import ItemsPage
from trainer_cli.reports.raters import RatersPage
from trainer_cli.workflows import measure
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session

app = typer.Typer(
    help="Items and agreement of raters, from tables alone.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

Encoding = Annotated[str | None, typer.Option(help="The encoding of the files, where it can't be told.")]


@app.command()
def items(
    context: typer.Context,
    answers: Annotated[
        Path, typer.Argument(metavar="ANSWERS", help="CSV: the person, then a column an item.")
    ],
    *,
    key: Annotated[
        Path,
        typer.Option("--key", metavar="KEY", help="CSV: item, key and perhaps points; A|C accepts either."),
    ],
    options: Annotated[bool, typer.Option("--options", help="Show every option of every item, too.")] = False,
    encoding: Encoding = None,
) -> None:
    """Say how well items measure: facility, discrimination, reliability, and what is probably wrong.

    Needs no workspace. Formulas and conventions stand in docs/statistics.md.

    Example: trainer measure items answers.csv --key key.csv
    """
    session = session_of(context)
    found = measure.measured_items(_file(session, answers), _file(session, key), encoding)
    if isinstance(found, list):
        session.refuse(found)
    record = measured_items(found)
    page = ItemsPage(title=str(answers), parts=(record,), options=options)
    session.show(record, lambda: session.rendered("items", page))


@app.command()
def agreement(
    context: typer.Context,
    ratings: Annotated[
        Path, typer.Argument(metavar="RATINGS", help="CSV: what was rated, then a column a rater.")
    ],
    encoding: Encoding = None,
) -> None:
    """Say how far raters agree: kappa, intraclass correlations, Krippendorff's alpha.

    Needs no workspace. Formulas and conventions stand in docs/statistics.md.

    Example: trainer measure agreement ratings.csv
    """
    session = session_of(context)
    found = measure.measured_agreement(_file(session, ratings), encoding)
    if isinstance(found, list):
        session.refuse(found)
    session.show(found, lambda: session.rendered("raters", RatersPage(str(ratings), found)))


def _file(session: Session, path: Path) -> measure.File:
    return str(path), read_bytes(session.directory / path)
