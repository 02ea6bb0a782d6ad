"""Several agents at once, each by id, or a whole team."""

from __future__ import annotations

import datetime as dt

from trainer_cli.model.roster import Agent
from trainer_cli.workspace.selecting import selected_agents

AGENTS = {
    name: Agent(id=name, name=called, nicknames=other, joined=dt.date(2026, 1, 26))
    for name, called, other in (
        ("A001", "林雨晴", "禾光:晴晴； 小晴"),
        ("A002", "陳柏宇", "禾光:阿宇;小宇"),
        ("A010", "林雨晴", ""),
        ("B001", "張詩涵", ""),
    )
}


def test_a_list_of_agents_and_teams_in_the_order_given_each_once() -> None:
    teams = {"west": ["A001", "A010"], "east": ["A002"]}
    chosen, problems = selected_agents("B001，@west、Ａ００１ ＠east", AGENTS, teams, loose=False)
    assert chosen == ("B001", "A001", "A010", "A002")
    assert problems == []


def test_every_wrong_word_of_a_list_is_named() -> None:
    chosen, problems = selected_agents("A001,@north,小宇,C9", AGENTS, {"west": ["A001"]}, loose=False)
    assert chosen == ("A001",)
    assert [(one.message, one.remedy) for one in problems] == [
        ("there is no team `north` with active agents of that tier", "teams: west"),
        (
            "there is no agent `小宇`",
            "scripts, and commands that announce, need the full id: A002 陳柏宇",
        ),
        ("there is no agent `C9`", "known: A001 林雨晴 (west), A002 陳柏宇, A010 林雨晴, B001 張詩涵"),
    ]
    _, problems = selected_agents("@west", AGENTS, {}, loose=False)
    assert problems[0].remedy == "teams: none"
