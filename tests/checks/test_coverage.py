"""S4: add an agent with no plan line and the agent is listed by name; leavers are not listed."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.checks.laid import base, found, problems
from trainer_cli.checks import Facts, check_problems
from trainer_cli.model.roster import Agent, Posting
from trainer_cli.model.settings import Settings
from trainer_cli.text.source import Source
from trainer_cli.workspace.assemble import by_agent
from trainer_cli.workspace.postings import posting_on
from trainer_cli.workspace.workspace import Workspace

if TYPE_CHECKING:
    from pathlib import Path

AGENTS = "roster/agents.csv"
POSTINGS = "roster/postings.csv"
UNCOVERED = f"{AGENTS}:4:1 coverage-plan: no plan covers Cy (A003, tier `senior`)"


def with_cy(*postings: str, joined: str = "2020-02-10") -> dict[str, str]:
    """A third agent with some postings, each without the agent's id."""
    agents = base(AGENTS)[AGENTS] + f"A003,Cy,{joined}\n"
    lines = base(POSTINGS)[POSTINGS] + "".join(f"A003,{posting}\n" for posting in postings)
    return {AGENTS: agents, POSTINGS: lines}


def test_an_agent_of_a_tier_without_a_plan_line(tmp_path: Path) -> None:
    files = with_cy("2020-02-10,west,senior,active")

    assert found(tmp_path, "coverage", files) == [UNCOVERED]
    assert [one.level for one in problems(tmp_path, files, only=["coverage"])] == ["warning"]


def test_the_line_of_the_yearly_plan_is_that_of_the_tier(tmp_path: Path) -> None:
    assert found(tmp_path, "coverage", with_cy("2020-02-10,west,junior,active")) == []


def test_a_cohort_that_lists_the_agent(tmp_path: Path) -> None:
    plan = base("plans/junior-2026-02-09.yaml", ("[A001, A002]", "[A001, A002, A003]"))

    assert found(tmp_path, "coverage", with_cy("2020-02-10,west,senior,active") | plan) == []


@pytest.mark.parametrize(
    ("postings", "found_"),
    [
        (["2020-02-10,west,junior,active", "2026-02-12,west,senior,active"], [UNCOVERED]),
        (["2020-02-10,west,junior,active", "2026-02-13,west,senior,active"], []),
        (["2020-02-10,west,senior,active", "2026-02-12,west,senior,left"], []),
    ],
)
def test_the_posting_of_the_day_counts(tmp_path: Path, postings: list[str], found_: list[str]) -> None:
    assert found(tmp_path, "coverage", with_cy(*postings)) == found_


def test_joined_without_a_posting_in_force(tmp_path: Path) -> None:
    files = with_cy("2026-02-13,west,senior,active", joined="2026-02-12")

    assert found(tmp_path, "coverage", files) == [
        f"{AGENTS}:4:1 coverage-tier: Cy (A003) has joined, but has no tier before 2026-02-13"
    ]


def test_agents_who_join_later_and_postings_of_nobody(tmp_path: Path) -> None:
    files = with_cy("2026-02-13,west,senior,active", joined="2026-02-13")
    files[POSTINGS] += "A009,2020-02-10,west,senior,active\n"

    assert found(tmp_path, "coverage", files) == []


def test_the_newest_yearly_plan_that_has_begun_counts(tmp_path: Path) -> None:
    files = with_cy("2020-02-10,west,senior,active")
    files["plans/2027.yaml"] = base(
        "plans/2026.yaml",
        ('"2026"', '"2027"'),
        ("year: 2026", "year: 2027"),
        ("tier: junior", "tier: senior"),
    )["plans/2026.yaml"]

    assert found(tmp_path, "coverage", files, today="2026-12-31") == [UNCOVERED]
    assert found(tmp_path, "coverage", files, today="2027-01-01") == []


def test_without_any_yearly_plan(tmp_path: Path) -> None:
    files = with_cy("2020-02-10,west,senior,active")

    assert found(tmp_path, "coverage", files, today="2025-12-31") == [UNCOVERED]


DAYS = st.integers(1, 9).map(lambda day: dt.date(1, 1, day))  # the first days there are
PLACE = Source(AGENTS, 2)
LINES = st.builds(
    Posting,
    source=st.just(PLACE),
    id=st.just("A001"),
    start=DAYS,
    team=st.just("west"),
    tier=st.sampled_from(["junior", "senior"]),
    status=st.sampled_from(["active", "left"]),
)


@settings(max_examples=100, deadline=None)
@given(DAYS, st.lists(LINES, min_size=1, max_size=4), DAYS)
def test_a_day_is_judged_as_by_the_posting_in_force(
    joined: dt.date, lines: list[Posting], today: dt.date
) -> None:
    agent = Agent(source=PLACE, id="A001", name="Cy", joined=joined)
    postings = by_agent(lines)
    workspace = Workspace(settings=Settings(name="Shop"), agents={"A001": agent}, postings=postings)
    codes = [one.code for one in check_problems(Facts(workspace, today), only=["coverage"])]
    now = posting_on(postings["A001"], today)
    if today < joined:
        assert codes == []
    elif now is None:
        assert codes == ["coverage-tier"]
    else:
        assert codes == ["coverage-plan"] * (now.status == "active")
