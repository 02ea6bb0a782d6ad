"""What commands ask for: ids by name, dates, and the missing pieces on a terminal."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import typer

from trainer_cli.commands.failures import WrongUsage
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.naming import named_id, only_one

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session
    from trainer_cli.workspace.naming import Named


def one_id(session: Session, named: Named, given: str | None, *, open_ones: Named | None = None) -> str:
    """The id that was given or, for nothing, the only open one, which is then named.

    Raises:
        Refused: nothing or more than one thing has that name.
    """
    if given is None:
        found = only_one(open_ones if open_ones is not None else named)
        if isinstance(found, str):
            session.tell(f"{named.kind}: {found}")
    else:
        found = named_id(named, given, loose=session.interactive)
    if isinstance(found, Problem):
        session.refuse([found])
    return found


def asked(session: Session, value: str | None, option: str, question: str, default: str | None = None) -> str:
    """An option's value, asked for on a terminal.

    Raises:
        WrongUsage: it is missing and nobody can be asked; the message names the option.
    """
    if value is not None:
        return value
    if not session.interactive:
        raise WrongUsage(f"{option} is missing: {question}")
    return str(typer.prompt(question, default=default))


def day(text: str, option: str) -> dt.date:
    """A date of the command line.

    Raises:
        WrongUsage: it is none.
    """
    try:
        return dt.date.fromisoformat(text.strip().replace("/", "-"))
    except ValueError:
        raise WrongUsage(f"{option} must be a date like 2026-02-09, not {text!r}") from None
