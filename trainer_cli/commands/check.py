"""`trainer check`."""

from __future__ import annotations

from typing import Annotated

import typer

from trainer_cli.commands import boundary, output
from trainer_cli.commands.failures import Exit, WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.text.problem import has_errors
from trainer_cli.workflows.check import checked

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def check(
    context: typer.Context,
    rule: Annotated[
        list[str] | None, typer.Option(help="Only this check; may be given more than once.")
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings fail too.")] = False,
) -> None:
    """Find everything that is wrong in the workspace, in one run, at file:line:column.

    Example: trainer check --strict
    """
    session = session_of(context)
    if rule:
        from trainer_cli.checks import CHECKS  # noqa: PLC0415  # forty modules

        unknown = [one for one in rule if one not in CHECKS]
        if unknown:
            raise WrongUsage(f"no check {', '.join(unknown)}; checks: {', '.join(CHECKS)}")
    result = checked(session.root, session.today, rule, session.cache_file("check.json"))
    failed = has_errors(list(result.problems), strict=strict)
    if failed:
        raise typer.Exit(boundary.refused(result.problems, session))
    if session.options.format == "json":
        output.write_json(
            {"files": result.files, "ignored": result.ignored, "problems": output.rows_of(result.problems)}
        )
        return
    if result.problems:
        boundary.show_problems(result.problems, session, Exit.SOUND)
    session.tell(result.summary())
