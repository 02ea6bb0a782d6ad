"""The night of `trainer report nightly`: read, look at the pages, check, build, report, record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import typer
from msgspec.structs import replace

from trainer_cli.commands import boundary
from trainer_cli.commands.looking import BUILD_CACHE, pages_looked_at
from trainer_cli.commands.two_processes import begun, shared_out
from trainer_cli.text.jobs import MANY
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.workflows.carry_out import carried_out, derived_committed
from trainer_cli.workflows.nightly import night

if TYPE_CHECKING:
    import datetime as dt

    from trainer_cli.commands.session import Session
    from trainer_cli.workspace.workspace import Loaded


def show_night(session: Session) -> None:
    """Do the work of a night and show its report; the run is recorded as the last thing."""
    with pages_looked_at(session) as earlier:
        loaded = session.load(lenient=True, writes=True, cached=True)
        session.renderer.prepare("nightly", loaded.workspace.settings.language)  # the other is at work
        looked = earlier.look()  # before another one begins: two at a time
    checking = partial(_checked, session, loaded, session.today)
    with begun(
        checking, list[Problem], much=len(earlier.known.digests or loaded.workspace.agents) >= MANY
    ) as problems:
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
            earlier=replace(earlier, look=lambda: looked),
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


def _checked(session: Session, loaded: Loaded, today: dt.date) -> list[Problem]:
    from trainer_cli.workflows.check import VERDICTS_CACHE, all_problems  # noqa: PLC0415  # by the process that checks

    return all_problems(session.root, loaded, today, cache=session.cache_file(VERDICTS_CACHE))
