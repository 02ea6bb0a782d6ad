"""Every active agent has a tier and at least one line in a plan.

The policy holds for all customer-service staff (S4). An agent who has joined and not left needs a posting
that is in force, which gives the tier, and a plan: a cohort's plan that lists the agent, or a line of the
newest yearly plan for the agent's tier. Both are warnings, as they change with the day. Leavers are not
listed; an agent without any posting is reported by the check `posting`.

For example, with no plan line for the tier `gold` and no plan that lists A023:

    A023,莊雅婷,禾光:婷婷,2020-10-12,    # coverage-plan: no plan covers 莊雅婷 (A023, tier `gold`)
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from trainer_cli.checks.found import Found
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.roster import Agent, Posting

NAME = "coverage"
CLAUSES: tuple[str, ...] = ("S4",)
READS = ("agents", "postings", "plans", "year_plans", "year")
ONE_DAY = dt.timedelta(days=1)


def problems(facts: Facts) -> Iterator[Found]:
    """Agents who have joined and have no posting yet, and active agents whom no plan covers."""
    tiers, agents = _planned_tiers(facts), facts.workspace.agents
    outside: list[tuple[Agent, tuple[Posting, ...]]] = []
    for agent_id, postings in facts.workspace.postings.items():
        agent = agents.get(agent_id)
        if agent is None:
            continue
        if agent.joined < postings[0].start:
            yield _early(agent, postings[0])
        if any(one.tier not in tiers for one in postings):
            outside.append((agent, postings))
    if outside:
        listed = {agent for plan in facts.workspace.plans.values() for agent in plan.agents}
        for agent, postings in outside:
            if agent.id not in listed:
                yield from _uncovered(agent, postings, tiers)


def _early(agent: Agent, first: Posting) -> Found:
    """What is to be told from the day of joining until the first posting."""
    problem = Problem(
        code="coverage-tier",
        message=f"{agent.name} ({agent.id}) has joined, but has no tier before {first.start}",
        source=agent.source,
        level="warning",
        remedy="add the posting since joining to `roster/postings.csv`",
        clause="S4",
    )
    return Found(problem, agent.joined, first.start - ONE_DAY, agent.id)


def _uncovered(agent: Agent, postings: Sequence[Posting], tiers: Collection[str]) -> Iterator[Found]:
    """What is to be told while the agent is active in a tier without a plan; `tiers` are those with one."""
    for posting, after in zip(postings, [*(one.start for one in postings[1:]), None], strict=True):
        replaced = after == posting.start
        if posting.status == "active" and posting.tier not in tiers and not replaced:
            problem = Problem(
                code="coverage-plan",
                message=f"no plan covers {agent.name} ({agent.id}, tier `{posting.tier}`)",
                source=agent.source,
                level="warning",
                remedy="list the agent in a cohort's plan, or give the yearly plan a line for the tier",
                clause="S4",
            )
            since, until = max(posting.start, agent.joined), after and after - ONE_DAY
            yield Found(problem, since, until, agent.id)


def _planned_tiers(facts: Facts) -> set[str]:
    """The tiers with a line in the newest yearly plan up to the current year."""
    plans = [plan for plan in facts.workspace.year_plans.values() if plan.year <= facts.year]
    newest = max(plans, key=lambda plan: plan.year, default=None)
    return {line.tier for line in newest.lines if line.tier} if newest else set()
