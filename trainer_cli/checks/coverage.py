"""Every active agent has a tier and at least one line in a plan.

The policy holds for all customer-service staff (S4). An agent who has joined and not left needs a posting
that is in force, which gives the tier, and a plan: a cohort's plan that lists the agent, or a line of the
newest yearly plan for the agent's tier. Both are warnings, as they change with the day. Leavers are not
listed; an agent without any posting is reported by the check `posting`.

For example, with no plan line for the tier `gold` and no plan that lists A023:

    A023,莊雅婷,禾光:婷婷,2020-10-12,    # coverage-plan: no plan covers 莊雅婷 (A023, tier `gold`)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.workspace.postings import posting_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.roster import Agent

NAME = "coverage"
CLAUSES: tuple[str, ...] = ("S4",)
READS = ("agents", "postings", "plans", "year_plans", "today")


def problems(facts: Facts) -> Iterator[Problem]:
    """Agents who have joined and have no posting yet, and active agents whom no plan covers."""
    tiers, today, agents = _planned_tiers(facts), facts.today, facts.workspace.agents
    outside: list[tuple[Agent, str]] = []
    for agent_id, postings in facts.workspace.postings.items():
        posting = posting_on(postings, today)
        if posting is not None and posting.tier in tiers:
            continue
        agent = agents.get(agent_id)
        if agent is None or agent.joined > today:
            continue
        if posting is None:
            yield Problem(
                code="coverage-tier",
                message=f"{agent.name} ({agent.id}) has joined, but has no tier before {postings[0].start}",
                source=agent.source,
                level="warning",
                remedy="add the posting since joining to `roster/postings.csv`",
                clause="S4",
            )
        elif posting.status == "active":
            outside.append((agent, posting.tier))
    if outside:
        yield from _unlisted(outside, facts)


def _unlisted(agents: Sequence[tuple[Agent, str]], facts: Facts) -> Iterator[Problem]:
    """Of agents with a tier that no yearly plan names those whom no cohort's plan lists."""
    listed = {agent for plan in facts.workspace.plans.values() for agent in plan.agents}
    for agent, tier in agents:
        if agent.id not in listed:
            yield Problem(
                code="coverage-plan",
                message=f"no plan covers {agent.name} ({agent.id}, tier `{tier}`)",
                source=agent.source,
                level="warning",
                remedy="list the agent in a cohort's plan, or give the yearly plan a line for the tier",
                clause="S4",
            )


def _planned_tiers(facts: Facts) -> set[str]:
    """The tiers with a line in the newest yearly plan up to the current year."""
    plans = [plan for plan in facts.workspace.year_plans.values() if plan.year <= facts.today.year]
    newest = max(plans, key=lambda plan: plan.year, default=None)
    return {line.tier for line in newest.lines if line.tier} if newest else set()
