"""`trainer report`."""

from __future__ import annotations

from functools import partial

import typer

from trainer_cli.commands import boundary
from trainer_cli.commands.session import session_of
from trainer_cli.commands.two_processes import MANY, begun, shared_out
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.workflows.carry_out import carried_out, derived_committed
from trainer_cli.workflows.check import all_problems
from trainer_cli.workflows.nightly import night

app = typer.Typer(
    help="Reports, the nightly one first.", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)


@app.callback()
def report() -> None:
    """Reports, the nightly one first."""


@app.command()
def nightly(context: typer.Context) -> None:
    """Check, build everything, and report what changed since the last night; for cron.

    The report is written to reports/nightly/DATE.md; the run is recorded last, so one that was killed is done
    again whole. Exits 1 where something is wrong; everything else is done all the same.

    Example: trainer report nightly --today 2026-02-12
    """
    session = session_of(context)
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
            cache=session.cache_file("build.json"),
            run=shared_out,
            dry_run=session.options.dry_run,
        )
    if not session.options.dry_run:
        derived_committed(session.root, session.settings, session.command)
    if result.record.changes and not session.options.dry_run:
        with one_of_several(last=True):
            carried_out(session.root, session.settings, result.record, session.command)
    session.show(result.report, lambda: result.text)
    if has_errors(list(result.report.problems)):
        raise typer.Exit(boundary.refused(result.report.problems, session))
