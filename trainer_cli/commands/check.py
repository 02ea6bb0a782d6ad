"""`trainer check`."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from trainer_cli.commands import boundary, output
from trainer_cli.commands.failures import Exit, WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.commands.two_processes import shared_out
from trainer_cli.text.problem import has_errors, in_backticks
from trainer_cli.workflows.check import checked

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def check(
    context: typer.Context,
    rule: Annotated[
        list[str] | None, typer.Option(help="Only this check; may be given more than once.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="First mend tables that a spreadsheet saved in its own way.")
    ] = False,
) -> None:
    """Find everything that is wrong in the workspace, in one run, at file:line:column.

    With --fix, what a spreadsheet certainly changed in tables is undone: encoding, separator, line ends, days
    like 2026/2/9, empty columns and rows, full-width ids. What is lost, such as leading zeros, stays a problem
    that shows what git has.

    Example: trainer check --strict
    """
    session = session_of(context)
    if fix:
        from trainer_cli.workflows.mend import mend_proposal  # noqa: PLC0415  # all forms of days and times

        settings = session.load(("settings",), lenient=True, writes=True).workspace.settings
        session.perform(mend_proposal(session.root, settings), mends=True)
    if rule:
        from trainer_cli.checks import CHECKS  # noqa: PLC0415  # forty modules

        unknown = [one for one in rule if one not in CHECKS]
        if unknown:
            raise WrongUsage(f"no check {in_backticks(unknown)}; checks: {in_backticks(CHECKS)}")
    cache = session.cache_file("check.json")
    result = checked(session.root, session.today, rule, cache, partial(shared_out, many=1))
    failed = has_errors(list(result.problems), strict=strict)
    if failed:
        raise typer.Exit(boundary.refused(result.problems, session))
    if session.options.format == "json":
        done = session.result if isinstance(session.result, dict) else {}
        found = {"files": result.files, "ignored": result.ignored}
        session.answer(
            {**found, "problems": output.rows_of(result.problems), **({"fix": done} if fix else {})}
        )
        return
    if result.problems:
        boundary.show_problems(result.problems, session, Exit.SOUND)
    session.tell(result.summary())
