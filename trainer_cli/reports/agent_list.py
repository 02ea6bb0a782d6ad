"""The agents with team, tier and status on a day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.reports.agent_row import AgentRow, agent_row

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace


class AgentList(msgspec.Struct, frozen=True):
    """The agents of a day in order of id."""

    date: dt.date
    rows: tuple[AgentRow, ...]


def agent_list(workspace: Workspace, today: dt.date, team: str | None) -> AgentList:
    """The agents on `today`, of one `team` or of all."""
    rows = (agent_row(workspace, agent, today) for agent in workspace.agents.values())
    return AgentList(today, tuple(row for row in rows if team in (None, row.team)))
