"""`trainer build`."""

from __future__ import annotations

import typer

from trainer_cli.commands import boundary
from trainer_cli.commands.looking import BUILD_CACHE, pages_looked_at
from trainer_cli.commands.session import session_of
from trainer_cli.commands.two_processes import shared_out
from trainer_cli.text.problem import has_errors
from trainer_cli.workflows.build import built
from trainer_cli.workflows.carry_out import derived_committed

app = typer.Typer(add_completion=False, rich_markup_mode=None)
MOST_NAMED = 20
"""Files above which only their number is said."""


@app.command()
def build(context: typer.Context) -> None:
    """Write everything derived that changed: `archives/` and `reports/`.

    What depends on a record that can't be read is left as it is and named, with exit code 1.

    Example: trainer build
    """
    session = session_of(context)
    with pages_looked_at(session) as earlier:
        loaded = session.load(lenient=True, writes=True, cached=True)
        result = built(
            session.root,
            loaded,
            session.renderer,
            session.cache_file(BUILD_CACHE),
            run=shared_out,
            earlier=earlier,
            dry_run=session.options.dry_run,
        )
    problems = [one for one in (*loaded.problems, *result.problems) if one.level == "error"]
    written = result.written
    if not session.options.dry_run:
        done = derived_committed(session.root, session.settings, result.pages, session.command)
        session.say_committed(done)
    new, changed, removed = sorted(written.new), sorted(written.changed), sorted(written.removed)
    touched = (*new, *changed)
    for path in touched if len(touched) <= MOST_NAMED else ():
        session.say(f"  {path}")
    unchanged = len(set(result.outputs).difference(touched))
    session.answer(
        {
            "new": new,
            "changed": changed,
            "removed": removed,
            "unchanged": unchanged,
            "not_current": result.not_current,
        }
    )
    session.say(f"{len(new)} new, {len(changed)} changed, {len(removed)} removed, {unchanged} unchanged.")
    if result.not_current:
        session.say(
            f"Not current, because of what could not be read: {', '.join(result.not_current[:MOST_NAMED])}"
        )
    if has_errors(problems):
        raise typer.Exit(boundary.refused(problems, session))
