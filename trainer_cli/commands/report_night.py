"""The night of `trainer report nightly`: read, check, build, report, record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from trainer_cli.commands import boundary
from trainer_cli.commands.looking import BUILD_CACHE
from trainer_cli.commands.two_processes import shared_out
from trainer_cli.text.problem import has_errors
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.workflows.carry_out import carried_out, derived_committed
from trainer_cli.workflows.check import VERDICTS_CACHE, all_problems
from trainer_cli.workflows.nightly import night

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session
    from trainer_cli.workflows.earlier_pages import Earlier


def show_night(session: Session, earlier: Earlier) -> None:
    """Do the work of a night and show its report; the run is recorded as the last thing.

    `earlier` are the pages of the build before, at which another process may look meanwhile.
    """
    loaded = session.load(lenient=True, writes=True, cached=True)
    problems = all_problems(session.root, loaded, session.today, cache=session.cache_file(VERDICTS_CACHE))
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
