"""Where an agent stands on a day: the posting of its date."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from trainer_cli.model.roster import Posting


def posting_on(postings: Sequence[Posting], day: dt.date) -> Posting | None:
    """The posting in force on `day`, of postings in order of time; None before the first."""
    for one in reversed(postings):
        if one.start <= day:
            return one
    return None


def active_teams(
    postings: Mapping[str, Sequence[Posting]], day: dt.date, tier: str | None = None
) -> dict[str, list[str]]:
    """Agents active on `day` by team; with `tier` only those who stand in that tier."""
    teams: defaultdict[str, list[str]] = defaultdict(list)
    for agent, mine in postings.items():
        now = posting_on(mine, day)
        if now is not None and now.status == "active" and tier in (None, now.tier):
            teams[now.team].append(agent)
    return dict(teams)
