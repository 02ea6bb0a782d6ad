"""Every report uses the posting of its date."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from trainer_cli.model.roster import Posting
from trainer_cli.workspace.postings import active_teams, posting_on


def day(number: int) -> dt.date:
    return dt.date(2026, 2, number)


def posting(agent: str, start: int, team: str, status: Literal["active", "left"] = "active") -> Posting:
    return Posting(id=agent, start=day(start), team=team, tier="junior", status=status)


MOVED = (posting("A001", 2, "west"), posting("A001", 9, "east"), posting("A001", 20, "east", "left"))


def test_a_posting_holds_from_its_day_until_the_next() -> None:
    assert posting_on(MOVED, day(1)) is None
    assert [posting_on(MOVED, day(number)) for number in (2, 8, 9, 19, 20)] == [
        MOVED[0],
        MOVED[0],
        MOVED[1],
        MOVED[1],
        MOVED[2],
    ]


def test_teams_are_those_of_the_day_without_who_left_or_is_yet_to_come() -> None:  # S4
    postings = {"A001": MOVED, "A002": (posting("A002", 5, "west"),)}
    assert active_teams(postings, day(1)) == {}
    assert active_teams(postings, day(6)) == {"west": ["A001", "A002"]}
    assert active_teams(postings, day(9)) == {"east": ["A001"], "west": ["A002"]}
    assert active_teams(postings, day(21)) == {"west": ["A002"]}
