from __future__ import annotations

import datetime as dt

from tests.reports.facts import FIRST_DAY, WORKSPACE
from trainer_cli.reports.agent_row import AgentRow, agent_row

AGENT = WORKSPACE.agents["A001"]


def test_the_posting_of_the_day_counts() -> None:
    junior = WORKSPACE.tiers["junior"].name
    assert agent_row(WORKSPACE, AGENT, FIRST_DAY) == AgentRow(
        agent=AGENT, team="west", tier=junior, status="active"
    )
    assert agent_row(WORKSPACE, AGENT, dt.date(2026, 3, 16)).team == "east"


def test_without_a_posting_an_agent_stands_nowhere() -> None:
    expected = AgentRow(agent=AGENT, team="", tier="", status="unposted")
    assert agent_row(WORKSPACE, AGENT, dt.date(2026, 1, 1)) == expected
