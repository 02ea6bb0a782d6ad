"""A roster that somebody has in a table, as the files of a new workspace."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.interop.roster import NAMES, read_roster
from trainer_cli.model.roster import Department
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.problem import Problem, has_errors
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.agents import next_agent_id
from trainer_cli.workflows.import_roster import known_name
from trainer_cli.workspace.assemble import once
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.layout import BY_NAME
from trainer_cli.workspace.load import load
from trainer_cli.workspace.named import tiers_of
from trainer_cli.workspace.parse import parsed

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from trainer_cli.interop.roster import RosterLine

DEPARTMENTS = "roster/departments.yaml"
FIRST_TEAM = "team"
FIRST_TIER = "junior"


def roster_files(
    data: bytes, path: str, today: dt.date, departments: bytes
) -> tuple[dict[str, bytes], list[Problem]]:
    """The files of `roster/` made of a CSV file or workbook with names, and what else is known of each person.

    Who has no id gets the next one; who has no first day has `today`. The teams become those of the service
    departments in the file `departments`, under their names; tiers may be named as in the built-in curriculum.
    """
    table = read_table(data, path, NAMES, required=("name",), open_columns=True)
    tiers = tiers_of(load(builtin_root(), ("tiers",)).workspace)
    found = read_roster(table, path, team=lambda cell: cell, tier=known_name(tiers))
    twice = once((one for one in found.lines if one.id), lambda one: one.id or "")[1]
    if has_errors([*found.problems, *twice]):
        return {}, [*found.problems, *twice]
    agents, postings, ids = [], [], [one.id for one in found.lines if one.id]
    for one in found.lines:
        name = one.id or next_agent_id(ids)
        ids.append(name)
        day = (one.joined or one.start or today).isoformat()
        agents.append((name, one.name, ";".join(one.nicknames), day, one.email))
        status = "left" if one.left else "active"
        postings.append((name, day, _team_id(one), one.tier or FIRST_TIER, status))
    teams = {_team_id(one): one.team or FIRST_TEAM for one in found.lines}
    return {
        "roster/agents.csv": dump_csv(("id", "name", "nicknames", "joined", "email"), agents),
        "roster/postings.csv": dump_csv(("id", "from", "team", "tier", "status"), postings),
        DEPARTMENTS: _departments(departments, dict(sorted(teams.items()))),
        "roster/shifts.csv": b"team,shift,from,to,minimum\n",
    }, found.problems


def _team_id(line: RosterLine) -> str:
    """The name of the team as an id: `華東 一組` is `華東-一組`."""
    return re.sub(r"[^\w.\-]+", "-", line.team or "").strip("-.") or FIRST_TEAM


def _departments(data: bytes, teams: Mapping[str, str]) -> bytes:
    """The departments of a file, the service department with these teams, by id, under the names they have."""
    found, _ = parsed(BY_NAME["departments"], DEPARTMENTS, data)
    names = {team: name for team, name in teams.items() if name != team}
    made = [
        msgspec.structs.replace(one, teams=tuple(teams), team_names=names)
        if isinstance(one, Department) and one.teams
        else one
        for one in found
    ]
    return dump_yaml(made, "yaml-language-server: $schema=../.schemas/departments.json").encode()
