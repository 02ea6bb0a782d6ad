"""A file of answer sheets as a table with our own columns, whatever system it comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.long_sheets import is_long, wide_table
from trainer_cli.interop.people import Register
from trainer_cli.interop.sheet_layout import native_table
from trainer_cli.interop.sheet_people import identified_table, is_named
from trainer_cli.interop.sheet_systems import foreign_layout
from trainer_cli.interop.sheets import NAMES
from trainer_cli.workspace.load import load
from trainer_cli.workspace.naming import Named, nicknames

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from trainer_cli.model.roster import Agent
    from trainer_cli.text.table import Table
    from trainer_cli.workflows.incoming import Incoming
    from trainer_cli.workspace.workspace import ExamFacts


def sheet_table(root: Path, facts: ExamFacts, incoming: Incoming) -> Table:
    """The table for `read_sheets`: rows and, but where there is a row for each answer, columns as they stand.

    Other systems, and tables without a column of ids, know people by name, nickname or e-mail; the roster is read
    for them only.
    """
    table = _read(incoming, ())
    layout = foreign_layout(table.headings)
    if layout is not None:
        return native_table(table, layout, incoming.path, facts.forms, _people(root))
    if is_named(table):
        table = identified_table(table, incoming.path, _people(root))
    if is_long(table):
        return wide_table(table, incoming.path)
    return table if "agent" in table.columns else _read(incoming, ("agent",))


def _read(incoming: Incoming, required: tuple[str, ...]) -> Table:
    return incoming.table(NAMES, required)


def agents_of(root: Path) -> Iterable[Agent]:
    """Everybody on the roster, read now."""
    return load(root, ("agents",)).workspace.agents.values()


def _people(root: Path) -> Register:
    names = {one.id: (one.name, *nicknames(one), *_email(one)) for one in agents_of(root)}
    return Register(Named("agent", names))


def _email(agent: Agent) -> tuple[str, ...]:
    """Nobody is meant by a blank cell."""
    return (agent.email,) if agent.email else ()
