from __future__ import annotations

from tests.reports.facts import FIRST_DAY, WORKSPACE
from trainer_cli.reports.agent_list import agent_list


def test_all_agents_in_order_of_id() -> None:
    found = agent_list(WORKSPACE, FIRST_DAY, None)
    assert (found.date, [row.agent.id for row in found.rows]) == (FIRST_DAY, ["A001", "A002", "A003"])


def test_only_one_team() -> None:
    assert [row.agent.id for row in agent_list(WORKSPACE, FIRST_DAY, "east").rows] == ["A002"]
