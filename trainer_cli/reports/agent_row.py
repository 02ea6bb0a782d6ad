"""An agent in one line: where the posting of a day puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.roster import Agent
from trainer_cli.reports.people import posting_on, tier_name

if TYPE_CHECKING:
    import datetime as dt

    from trainer_cli.workspace.workspace import Workspace


class AgentRow(msgspec.Struct, frozen=True, kw_only=True):
    """An agent where the posting of the day puts them; `unposted` when none has begun."""

    agent: Agent
    team: str
    tier: Text
    status: Literal["active", "left", "unposted"]


def agent_row(workspace: Workspace, agent: Agent, today: dt.date) -> AgentRow:
    """Where `agent` stands on `today`."""
    posting = posting_on(workspace.postings.get(agent.id, ()), today)
    return AgentRow(
        agent=agent,
        team=posting.team if posting else "",
        tier=tier_name(workspace, posting.tier) if posting else "",
        status=posting.status if posting else "unposted",
    )
