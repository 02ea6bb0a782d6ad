"""Names of people, and where agents stood on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.roster import Posting

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

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
    return tuple(person_name(workspace, person) for person in people)


def members(workspace: Workspace, agents: Iterable[str]) -> tuple[Member, ...]:
    """The agents with their names, in the given order."""
    return tuple(Member(agent, person_name(workspace, agent)) for agent in agents)


def posting_on(postings: Sequence[Posting], date: dt.date) -> Posting | None:
    """The posting in force on `date`: every report uses the one of its date."""
    begun = [posting for posting in postings if posting.start <= date]
    return max(begun, key=lambda posting: posting.start, default=None)


def tier_name(workspace: Workspace, tier: str) -> Text:
    """The name of a tier; the id itself where there is no such tier."""
    return workspace.tiers[tier].name if tier in workspace.tiers else tier
