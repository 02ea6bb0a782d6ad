"""How many agents there are, and how they came and went, by the postings of the days (S4)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.reports.people import tier_name
from trainer_cli.workspace.postings import posting_on

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.model.roster import Posting
    from trainer_cli.workspace.workspace import Workspace

Place = tuple[str, str]
"""A team and a tier, by their ids."""


class HeadRow(msgspec.Struct, frozen=True, kw_only=True):
    """Agents of a team and tier: before the first day, what changed, and at the end of the last.

    Somebody who moved within the period counts where they were before it and where they are after it.
    """

    team: str
    tier: Text
    before: int
    joined: int
    left: int
    moved_in: int
    moved_out: int
    after: int


def place_on(workspace: Workspace, agent: str, day: dt.date) -> Place | None:
    """The team and tier of an agent who is active on `day`; None for one who is not."""
    posting = posting_on(workspace.postings.get(agent, ()), day)
    return (posting.team, posting.tier) if posting and posting.status == "active" else None


def tier_rank(workspace: Workspace, tier: str) -> tuple[int, str]:
    """By what tiers are put in order: their own, unknown ones before all."""
    return workspace.tiers[tier].order if tier in workspace.tiers else 0, tier


def head_rows(workspace: Workspace, first: dt.date, last: dt.date) -> tuple[HeadRow, ...]:
    """A row for each team and tier that had somebody between `first` and `last`, in order of team, then tier."""
    eve = max(first, dt.date.min + dt.timedelta(days=1)) - dt.timedelta(days=1)
    counts: Counter[tuple[Place, str]] = Counter()
    for agent, postings in workspace.postings.items():
        before = place_on(workspace, agent, eve)
        after = place_on(workspace, agent, last)
        counts.update(_changes(before, after, postings, first, last))
    places = sorted(
        {place for place, _ in counts}, key=lambda place: (place[0], tier_rank(workspace, place[1]))
    )
    return tuple(_row(workspace, place, counts) for place in places)


def _changes(
    before: Place | None, after: Place | None, postings: Sequence[Posting], first: dt.date, last: dt.date
) -> Iterator[tuple[Place, str]]:
    if before:
        yield before, "before"
    if after:
        yield after, "after"
    if before and after and before != after:
        yield before, "moved_out"
        yield after, "moved_in"
    elif before and not after:
        yield before, "left"
    elif after and not before:
        yield after, "joined"
    elif not before and not after:
        yield from _passed_through(postings, first, last)


def _passed_through(
    postings: Sequence[Posting], first: dt.date, last: dt.date
) -> Iterator[tuple[Place, str]]:
    """Somebody who came and went within the period."""
    came = next((one for one in postings if first <= one.start <= last and one.status == "active"), None)
    if came:
        yield (came.team, came.tier), "joined"
        yield (came.team, came.tier), "left"


def _row(workspace: Workspace, place: Place, counts: Counter[tuple[Place, str]]) -> HeadRow:
    team, tier = place
    return HeadRow(
        team=team,
        tier=tier_name(workspace, tier),
        before=counts[place, "before"],
        joined=counts[place, "joined"],
        left=counts[place, "left"],
        moved_in=counts[place, "moved_in"],
        moved_out=counts[place, "moved_out"],
        after=counts[place, "after"],
    )
