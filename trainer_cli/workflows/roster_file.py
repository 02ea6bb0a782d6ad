"""A roster that somebody has in a table, as the two files of a workspace."""

from __future__ import annotations

import datetime as dt
import re

import msgspec

from trainer_cli.model.base import Filled, Id, Record
from trainer_cli.model.roster import Department
from trainer_cli.text.csv_reader import read_table, records
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.problem import Problem
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.agents import next_agent_id
from trainer_cli.workspace.assemble import once
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.columns import NAMES
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.parse import parsed
from trainer_cli.workspace.tree import read_bytes


class RosterLine(Record, frozen=True, kw_only=True):
    """A line of a roster as people keep it: only the name must be there."""

    name: Filled
    id: Id | None = None
    nicknames: str = ""
    team: Id = "team"
    tier: Id = "junior"
    joined: str = ""
    email: str = ""


_NAMES = {**NAMES["postings"], **NAMES["agents"]}
_FIELDS = {spelling: field for spelling, field in _NAMES.items() if field in RosterLine.__struct_fields__}


def roster_files(
    data: bytes, path: str, today: dt.date, encoding: str | None = None
) -> tuple[dict[str, bytes], list[Problem]]:
    """`roster/agents.csv` and `roster/postings.csv` of a table with the columns id, name, team, tier, joined.

    Who has no id gets the next one; who has no first day has `today`. Days may be written `2026/2/9`,
    `2026.2.9` or `2026年2月9日`. The teams become those of the service departments.
    """
    table = read_table(data, path, _FIELDS, required=("name",), encoding=encoding)
    people, problems = records(table, RosterLine, path)
    problems += once((one for one in people if one.id), lambda one: one.id or "")[1]
    if problems:
        return {}, problems
    agents, postings, ids = [], [], [one.id for one in people if one.id]
    for one in people:
        name = one.id or next_agent_id(ids)
        ids.append(name)
        day = iso_day(one.joined) if one.joined else today.isoformat()
        if day is None:
            problems.append(_no_day(one))
            continue
        agents.append((name, one.name, one.nicknames, day, one.email))
        postings.append((name, day, one.team, one.tier, "active"))
    if problems:
        return {}, problems
    return {
        "roster/agents.csv": dump_csv(("id", "name", "nicknames", "joined", "email"), agents),
        "roster/postings.csv": dump_csv(("id", "from", "team", "tier", "status"), postings),
        "roster/departments.yaml": _departments(sorted({one.team for one in people})),
        "roster/shifts.csv": b"team,shift,from,to,minimum\n",
    }, []


def iso_day(text: str) -> str | None:
    """A day as spreadsheets write it, like `2026-02-09`; None when it is no day."""
    found = re.fullmatch(
        r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?: 0?0:00(?::00)?)?", text.strip()
    )
    try:
        return dt.date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None


def _departments(teams: list[str]) -> bytes:
    """The sample's departments, the service department with these teams."""
    path = "roster/departments.yaml"
    found, _ = parsed(BY_NAME["departments"], path, read_bytes(builtin_root() / path))
    made = [
        msgspec.structs.replace(one, teams=tuple(teams)) if isinstance(one, Department) and one.teams else one
        for one in found
    ]
    return dump_yaml(made, "yaml-language-server: $schema=../.schemas/departments.json").encode()


def _no_day(line: RosterLine) -> Problem:
    return Problem(
        code="value-type",
        message="`joined` must be a date like 2026-02-09",
        source=line.source.at("joined"),
        remedy="write a date like 2026-02-09, 2026/2/9 or 2026年2月9日",
    )
