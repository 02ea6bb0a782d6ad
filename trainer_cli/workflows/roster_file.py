"""A roster that somebody has in a table, as the two files of a workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from trainer_cli.model.base import Filled, Id, Record
from trainer_cli.text.csv_reader import read_table, records
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.workflows.agents import next_agent_id
from trainer_cli.workspace.columns import NAMES

if TYPE_CHECKING:
    from trainer_cli.text.problem import Problem


class RosterLine(Record, frozen=True, kw_only=True):
    """A line of a roster as people keep it: only the name must be there."""

    name: Filled
    id: Id | None = None
    nicknames: str = ""
    team: Id = "team"
    tier: Id = "junior"
    joined: dt.date | None = None
    email: str = ""


_NAMES = {**NAMES["postings"], **NAMES["agents"]}
_FIELDS = {spelling: field for spelling, field in _NAMES.items() if field in RosterLine.__struct_fields__}


def roster_files(
    data: bytes, path: str, today: dt.date, encoding: str | None = None
) -> tuple[dict[str, bytes], list[Problem]]:
    """`roster/agents.csv` and `roster/postings.csv` of a table with the columns id, name, team, tier, joined.

    Who has no id gets the next one; who has no first day has `today`.
    """
    table = read_table(data, path, _FIELDS, required=("name",), encoding=encoding)
    people, problems = records(table, RosterLine, path)
    if problems:
        return {}, problems
    agents, postings, ids = [], [], [one.id for one in people if one.id]
    for one in people:
        name = one.id or next_agent_id(ids)
        ids.append(name)
        joined = (one.joined or today).isoformat()
        agents.append((name, one.name, one.nicknames, joined, one.email))
        postings.append((name, joined, one.team, one.tier, "active"))
    return {
        "roster/agents.csv": dump_csv(("id", "name", "nicknames", "joined", "email"), agents),
        "roster/postings.csv": dump_csv(("id", "from", "team", "tier", "status"), postings),
    }, []
