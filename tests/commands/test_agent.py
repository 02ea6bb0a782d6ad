"""`trainer agent`: people come, move and leave; every word of the past stays (S99)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Terminal, state_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team


def test_a_new_agent_gets_the_next_id(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    ran = at("agent", "add", "王小紅", "--team", "west", "--json")
    assert ran.document == {
        "agent": "A025",
        "files": ["roster/agents.csv", "roster/postings.csv"],
        "written": True,
    }
    assert at.team.text("roster/agents.csv").splitlines()[-1] == "A025,王小紅,,2026-02-12,"
    assert at.team.text("roster/postings.csv").splitlines()[-1] == "A025,2026-02-12,west,junior,active"


def test_a_team_that_is_missing_is_asked_for(shell: Callable[[str], Shell]) -> None:
    assert shell("sample")("agent", "add", "王小紅") == (
        2,
        "",
        "trainer: --team is missing: Which team (east, west)?\n",
    )


def test_a_name_twice_is_a_warning(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("agent", "add", "林雨晴", "--team", "east")
    assert ran.code == 0
    assert ran.out == "Agent A025 林雨晴, east, junior, from 2026-02-12.\n"
    assert ran.err.startswith(
        "roster/agents.csv:2:1: warning: A001 has the name 林雨晴 too: west, joined 2026-01-26 (agent-same-name)\n"
    )


def test_an_unknown_team_is_refused(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("agent", "add", "王小紅", "--team", "north")
    assert ran.code == 1
    assert ran.out.splitlines()[0] == "error: there is no team `north` (name-unknown)"


def test_a_move_is_a_line_of_the_postings(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    ran = at("agent", "move", "A001", "--team", "east", "--from", "2026/03/16")
    assert ran.out == "A001 林雨晴 stands in east, junior, from 2026-03-16.\n"
    assert at.team.text("roster/postings.csv").splitlines()[-1] == "A001,2026-03-16,east,junior,active"


def test_a_move_to_nowhere_is_wrong_usage(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    before = state_of(at.team.root)
    assert at("agent", "move", "A001") == (
        2,
        "",
        "trainer: --team or --tier is missing: where does the agent move?\n",
    )
    assert state_of(at.team.root) == before


def test_a_move_into_the_past_is_refused(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("agent", "move", "A001", "--team", "east", "--from", "2026-01-26", "--json")
    assert (ran.code, ran.codes) == (1, ["posting-order"])


def test_leaving_needs_a_yes_where_nobody_is_asked(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    words = "trainer: this announces or removes something: without a terminal it needs --yes\n"
    assert at("agent", "leave", "A003") == (2, "", words)
    assert at("agent", "leave", "A003", "-y").out == "A003 張詩涵 leaves from 2026-02-12.\n"
    assert at.team.text("roster/postings.csv").splitlines()[-1] == "A003,2026-02-12,west,junior,left"


def test_the_list_is_of_the_day(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert len(at("agent", "list", "--json").document["rows"]) == 24
    west = at("agent", "list", "--team", "west", "--json").document
    assert west["date"] == "2026-02-12"
    assert {one["team"] for one in west["rows"]} == {"west"}


def test_an_agent_is_shown_with_plans_and_exams(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    document = at("agent", "show", "a００１", "--json").document
    assert document["row"]["agent"]["name"] == "林雨晴"
    assert [one["plan"]["id"] for one in document["plans"]] == ["junior-2026-02-09"]
    assert len(document["exams"]) == 1
    assert at("agent", "show", "A001").out.startswith("# 林雨晴\n")


@pytest.mark.parametrize("words", ["林雨晴", "A001", "Ａ００１"])
def test_a_person_may_use_a_name(team: Callable[[str], Team], words: str) -> None:
    with Terminal(team("sample").root, "agent", "show", words, "--no-color") as terminal:
        terminal.shows("# 林雨晴")
        assert terminal.ends() == 0


def test_who_leaves_is_named_by_the_full_id(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "agent", "leave", "張詩涵") as terminal:
        terminal.shows("scripts, and commands that announce, need the full id: A003 張詩涵 (west)")
        assert terminal.ends() == 1


def test_the_team_of_a_list_is_found_however_it_is_typed(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert len(at("agent", "list", "--team", "ＷＥＳＴ", "--json").document["rows"]) == 12
    assert at("agent", "list", "--team", "north").out == (
        "error: there is no team `north` (name-unknown)\n  → known: east 東區, west 西區\n"
    )


def test_where_there_are_no_teams_yet_any_is_taken(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("roster/postings.csv", "id,from,team,tier,status\n")
    at.team.write("roster/agents.csv", "id,name,joined\n")
    at.team.write("roster/departments.yaml", "[]\n")
    assert at("agent", "add", "王小紅", "--team", "night").code == 0
