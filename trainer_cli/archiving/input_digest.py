"""A cheap digest of what one agent's archive is made of, so that a build skips the unchanged."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from msgspec.msgpack import Encoder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.roster import Agent, Posting

_ENCODER = Encoder()


def input_digest(agent: Agent, postings: Sequence[Posting], entries: Sequence[str], shared: str) -> str:
    """32 hexadecimal digits that change whenever the archive may.

    `entries` are digests of the plans, releases and exams that concern the agent, and of what they say of the
    agent, in a stable order. `shared` is the digest of all that shows in
    every archive: settings, template, names of trainers, rooms and courses. Where the agent's line stands in
    its file doesn't count.
    """
    who = (agent.id, agent.name, agent.nicknames, agent.joined, agent.email)
    where = [(posting.start, posting.team, posting.tier, posting.status) for posting in postings]
    return blake2b(_ENCODER.encode((who, where, entries, shared)), digest_size=16).hexdigest()
