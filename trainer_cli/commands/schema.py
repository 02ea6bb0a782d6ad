"""`trainer schema`."""

from __future__ import annotations

import typer

from trainer_cli.commands.session import session_of
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.write import Change
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.schemas import schema_files
from trainer_cli.workspace.tree import read_bytes

app = typer.Typer(add_completion=False, rich_markup_mode=None)


@app.command()
def schema(context: typer.Context) -> None:
    """Write the JSON Schemas of all files that people write into `.schemas/`.

    The first line of each file of the sample points an editor to its schema.

    Example: trainer schema
    """
    session = session_of(context)
    changes = []
    for path, text in schema_files().items():
        place = session.root / path
        before = digest_bytes(read_bytes(place)) if place.is_file() else None
        if before != digest_bytes(text.encode()):
            changes.append(Change(path, text.encode(), before))
    done = f"{len(changes)} schemas written to .schemas/."
    session.perform(Proposal(changes=tuple(changes), done=done, nothing="All schemas are up to date."))
