"""What commands ask for: ids by name, dates, and the missing pieces on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from trainer_cli.commands import output
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.text.likeness import compact
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.naming import candidates, exact_id, named_id, only_one

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from trainer_cli.commands.session import Session
    from trainer_cli.workspace.naming import Named

MOST_OFFERED = 20
"""Candidates above which a person types more letters instead of a number."""


def one_id(
    session: Session,
    named: Named,
    given: str | None,
    *,
    open_ones: Named | None = None,
    announces: bool = False,
) -> str:
    """The id that was given or, for nothing, the only open one; what was not typed in full is named first.

    A person at a terminal chooses by number where several could be meant. A command that `announces` takes the
    full id only.

    Raises:
        Refused: nothing or more than one thing has that name.
    """
    loose = session.interactive and not announces
    among = named if given is not None or open_ones is None else open_ones
    found = only_one(among) if given is None else named_id(named, given, loose=loose)
    several = list(among.names) if given is None else candidates(named, given)
    if isinstance(found, Problem):
        if not loose or session.options.yes or not 1 < len(several) <= MOST_OFFERED:
            session.refuse([found])
        found = _chosen(session, named, several)
    elif given is None and announces:
        session.refuse([_not_given(named, found)])
    if given is None or compact(given) != compact(found):
        session.tell(f"The {named.kind} is {found if given is None else named.told(found)}.")
    return found


def some_id(session: Session, named: Named, given: str | None) -> str | None:
    """The id that an option was given, as `one_id`; None where it was not given or is empty."""
    return one_id(session, named, given) if given else None


def _chosen(session: Session, named: Named, several: Sequence[str]) -> str:
    """What a person picks from a numbered list: by number, or by the id after all."""
    for number, one in enumerate(several, 1):
        output.note(f"{number:3}  {named.told(one)}")
    question = session.wording(f"Which {named.kind} (a number)?")
    while True:
        answer = str(typer.prompt(question, err=True)).strip()
        if answer.isdecimal() and 1 <= int(answer) <= len(several):
            return several[int(answer) - 1]
        found = exact_id(named, answer)
        if found is not None:
            return found


def _not_given(named: Named, found: str) -> Problem:
    return Problem(
        code="name-not-given",
        message=f"which {named.kind}? A command that announces needs the full id",
        remedy=f"if you mean the only open one, give {found}",
    )


def asked(session: Session, value: str | None, option: str, question: str, default: str | None = None) -> str:
    """An option's value, asked for on a terminal.

    Raises:
        WrongUsage: it is missing and nobody can be asked; the message names the option.
    """
    if value is not None:
        return value
    if not session.interactive:
        raise WrongUsage(f"{option} is missing: {question}")
    return str(typer.prompt(session.wording(question), default=default))


def day(text: str, option: str) -> dt.date:
    """A date of the command line.

    Raises:
        WrongUsage: it is none.
    """
    from trainer_cli.text.entered import entered_day, is_no_day  # noqa: PLC0415  # expressions for cells of every kind

    found = entered_day(text)
    if found is None and is_no_day(text):
        raise WrongUsage(f"{option}: `{text}` is no day of the calendar")
    if found is None:
        raise WrongUsage(f"{option} must be a date like 2026-02-09, not `{text}`")
    return found
