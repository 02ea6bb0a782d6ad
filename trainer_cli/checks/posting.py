"""Every agent has a posting, none before joining, each in a known team.

`roster/postings.csv` says since when an agent stands in which team and tier; every report uses the posting
of its date, so an agent without one appears in none (S4). Add the missing line, correct the date, or name
a team of `roster/departments.yaml`.

For example, with `teams: [west, east]`:

    id,from,team,tier,status
    A001,2026-01-26,wset,junior,active    # posting-team: there is no team `wset`
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.checks.known import nearest_remedy, team_ids
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.roster import Agent, Posting
    from trainer_cli.text.source import Source

NAME = "posting"
CLAUSES: tuple[str, ...] = ("S4",)
READS = ("departments", "agents", "postings")


def problems(facts: Facts) -> Iterator[Problem]:
    """Agents without a posting, postings before joining, unknown teams."""
    agents, postings, teams = facts.workspace.agents, facts.workspace.postings, team_ids(facts.workspace)
    for agent in agents.values():
        if agent.id not in postings and "postings" not in facts.unread:
            yield _problem(
                "posting-missing",
                f"{agent.name} ({agent.id}) has no posting",
                agent.source,
                "add a line with the agent's team and tier to `roster/postings.csv`",
            )
    for posting in chain.from_iterable(postings.values()):
        known = agents.get(posting.id)
        if known and posting.start < known.joined:
            yield _before_joining(posting, known)
        if posting.team not in teams and "departments" not in facts.unread:
            yield _problem(
                "posting-team",
                f"there is no team `{posting.team}`",
                posting.source.at("team"),
                nearest_remedy(posting.team, "team", teams),
            )


def _before_joining(posting: Posting, agent: Agent) -> Problem:
    return _problem(
        "posting-before-joining",
        f"the posting begins on {posting.start}, but {agent.name} joined on {agent.joined}",
        posting.source.at("from"),
        "correct the date here or in `roster/agents.csv`",
    )


def _problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    return Problem(code=code, message=message, source=source, remedy=remedy, clause="S4")
