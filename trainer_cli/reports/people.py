"""Names of people, and where agents stood on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.roster import Posting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from trainer_cli.model.roster import Person, Trainer
    from trainer_cli.workspace.workspace import Workspace


class Member(msgspec.Struct, frozen=True):
    """An agent in a list; the name is the id where the roster does not know it."""

    id: str
    name: str


class PostingRow(msgspec.Struct, frozen=True):
    """A posting with the name of its tier."""

    posting: Posting
    tier: Text


def person_name(workspace: Workspace, person: str) -> str:
    """The name of a person of the roster; the id itself where the roster does not know it."""
    for register in (workspace.trainers, workspace.people, workspace.agents):
        if (found := register.get(person)) is not None:
            return found.name
    return person


def person_names(workspace: Workspace, people: Iterable[str]) -> tuple[str, ...]:
    """The names of people, in the given order."""
    # One look for those who are no agents: the list may be one of hundreds of agents.
    others: dict[str, Person | Trainer] = {**workspace.people, **workspace.trainers}
    agents = workspace.agents
    found = [(person, others.get(person) or agents.get(person)) for person in people]
    return tuple([person if known is None else known.name for person, known in found])


def members(workspace: Workspace, agents: Iterable[str]) -> tuple[Member, ...]:
    """The agents with their names, in the given order."""
    ids = tuple(agents)
    return tuple(map(Member, ids, person_names(workspace, ids)))


def posting_on(postings: Sequence[Posting], date: dt.date) -> Posting | None:
    """The posting in force on `date`: every report uses the one of its date."""
    begun = [posting for posting in postings if posting.start <= date]
    return max(begun, key=lambda posting: posting.start, default=None)


def tier_name(workspace: Workspace, tier: str) -> Text:
    """The name of a tier; the id itself where there is no such tier."""
    return workspace.tiers[tier].name if tier in workspace.tiers else tier
