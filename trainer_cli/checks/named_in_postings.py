"""The agents and tiers of postings exist: a part of the check `reference`.

Each line of `roster/postings.csv` says of an agent since when the agent stands in which tier (T1); its team is the
check `posting`. Write the id that was meant, or add the agent or tier.

For example, in `roster/postings.csv`:

    A001,2026-01-26,west,juinor,active    # reference-unknown: there is no tier `juinor`
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.checks.known import unknown_in
from trainer_cli.checks.reference import reference_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.problem import Problem

NAME = "reference"
CLAUSES: tuple[str, ...] = ("T1",)
READS = ("tiers", "agents", "postings")


def problems(facts: Facts) -> Iterator[Problem]:
    """Unknown agents and tiers of all postings."""
    agents, postings = facts.workspace.agents, facts.workspace.postings
    of_unknown = [mine for agent, mine in postings.items() if agent not in agents]
    unknown = (
        *unknown_in(chain.from_iterable(of_unknown), "id", "agent", agents),
        *unknown_in(chain.from_iterable(postings.values()), "tier", "tier", facts.workspace.tiers),
    )
    yield from reference_problems(unknown, facts.unread, agents.values)
