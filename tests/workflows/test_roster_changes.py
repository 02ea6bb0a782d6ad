"""Who is new, called otherwise, elsewhere, or gone, when a roster comes in (S99)."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.team import said
from trainer_cli.interop.roster import RosterLine
from trainer_cli.model.curriculum import Tier
from trainer_cli.model.roster import Agent, Department, Posting
from trainer_cli.model.settings import Settings
from trainer_cli.text.source import Source
from trainer_cli.workflows.roster_changes import Changes, roster_changes
from trainer_cli.workspace.workspace import Workspace

DAY = dt.date(2026, 3, 1)
JOINED = dt.date(2026, 1, 5)
"""Everybody of this workspace joined on that day."""


def agent(name: str, called: str, nicknames: str = "") -> Agent:
    return Agent(id=name, name=called, nicknames=nicknames, joined=JOINED, email="a@b")


def posting(name: str, team: str = "west", status: Any = "active", start: dt.date = JOINED) -> Posting:  # noqa: ANN401
    return Posting(id=name, start=start, team=team, tier="junior", status=status)


def workspace(*teams: str) -> Workspace:
    agents = [agent("A001", "林", "禾光:晴晴"), agent("A002", "陳"), agent("A003", "陳"), agent("A004", "王")]
    return Workspace(
        settings=Settings(name="x"),
        tiers={one: Tier(id=one, order=n, name=one) for n, one in enumerate(("junior", "senior"), 1)},
        agents={one.id: one for one in agents},
        postings={
            "A001": (posting("A001"),),
            "A002": (posting("A002"), posting("A002", start=dt.date(2026, 4, 1))),
            "A003": (posting("A003"), posting("A003", status="left", start=dt.date(2026, 2, 1))),
        },
        departments={"d": Department(id="d", name="x", kind="service", head="D1", teams=teams)},
    )


def line(name: str, row: int = 2, **fields: Any) -> RosterLine:  # noqa: ANN401  # of any field
    return RosterLine(source=Source("r.csv", row), name=name, **fields)


def changes(*lines: RosterLine, leavers: bool = False, place: Workspace | None = None) -> Changes:
    return roster_changes(lines, place or workspace("west", "east"), start=DAY, leavers=leavers)


def test_a_row_that_says_what_is_known_changes_nothing() -> None:
    found = changes(line("林", id="a001", team="west", tier="junior", nicknames=("晴晴",), joined=JOINED))
    assert (found.agents, found.postings, found.cells, found.said) == ([], [], {}, [])
    assert found.absent == ["A002"]


def test_new_people_get_ids_after_the_highest_and_stand_from_their_first_day() -> None:
    found = changes(
        line("甲", team="east", joined=dt.date(2026, 3, 9), email="c@d", nicknames=("x", "y")),
        line("乙", row=3, id="A030", team="west", tier="senior", start=dt.date(2026, 3, 2)),
        line("丙", row=4, team="west", left=True),
    )
    assert found.agents == [
        {"id": "A031", "name": "甲", "nicknames": "x;y", "joined": "2026-03-09", "email": "c@d"},
        {"id": "A030", "name": "乙", "nicknames": "", "joined": "2026-03-02", "email": ""},
        {"id": "A032", "name": "丙", "nicknames": "", "joined": "2026-03-01", "email": ""},
    ]
    assert [tuple(row.values()) for row in found.postings] == [
        ("A031", "2026-03-09", "east", "junior", "active"),
        ("A030", "2026-03-02", "west", "senior", "active"),
        ("A032", "2026-03-01", "west", "junior", "left"),
    ]
    assert found.said[0] == "A031 甲: new, east, junior from 2026-03-09"


def test_somebody_new_needs_a_team_unless_there_is_only_one() -> None:
    assert said(changes(line("甲")).problems) == ["r.csv:2:1 roster-team-missing: 甲 is new and has no team"]
    assert changes(line("甲"), place=workspace("west")).problems == []


def test_names_nicknames_and_mail_change_and_none_is_taken_away() -> None:
    found = changes(line("林晴", id="A001", nicknames=("晴晴", "小雨"), email="n@b"))
    assert found.cells == {"A001": {"name": "林晴", "nicknames": "禾光:晴晴;小雨", "email": "n@b"}}
    assert found.said == ["A001 林: name 林 → 林晴, nicknames 禾光:晴晴 → 禾光:晴晴;小雨, email a@b → n@b"]


def test_a_name_in_the_other_script_is_the_same_name() -> None:
    found = changes(line("陈", id="A002"), line("甲", row=3, team="west"), line("甲 ", row=4, team="west"))
    assert found.cells == {}
    assert said(changes(line("陈")).problems) == ["r.csv:2:1 roster-name-unclear: 陈 may be A002, A003"]
    assert [one["name"] for one in found.agents] == ["甲"]
    assert said(found.problems) == ["r.csv:4:1 roster-twice: a second row for 甲 ; the first is row 3"]
    assert found.refused == 1


def test_who_stands_elsewhere_gets_a_posting_from_a_day_on() -> None:
    found = changes(
        line("林", team="east"), line("陳", id="A003", row=3, start=dt.date(2026, 3, 5), left=False)
    )
    assert [tuple(row.values()) for row in found.postings] == [
        ("A001", "2026-03-01", "east", "junior", "active"),
        ("A003", "2026-03-05", "west", "junior", "active"),
    ]
    assert found.said == [
        "A001 林: west, junior → east, junior from 2026-03-01",
        "A003 陳: west, junior → west, junior from 2026-03-05",
    ]


def test_earlier_postings_are_not_rewritten() -> None:
    found = changes(line("陳", id="A002", tier="senior"))
    assert found.postings == []
    assert said(found.problems) == [
        "r.csv:2:1 roster-posting-order: A002 has a posting from 2026-04-01 already"
    ]
    place = workspace("west")
    place.postings["A001"] = (posting("A001"), posting("A001", start=dt.date(2026, 5, 1)))
    found = changes(line("陳", id="A002"), leavers=True, place=place)
    assert said(found.problems) == [":1:1 roster-posting-order: A001 has a posting from 2026-05-01 already"]
    assert found.refused == 0


def test_who_has_no_posting_yet_is_not_moved() -> None:
    assert changes(line("王", id="A004", team="east")).postings == []


def test_only_when_told_who_is_not_in_the_file_has_left() -> None:
    assert changes(line("陳", id="A002"), leavers=False).postings == []
    found = changes(line("陳", id="A002"), leavers=True)
    assert [tuple(row.values()) for row in found.postings] == [
        ("A001", "2026-03-01", "west", "junior", "left")
    ]
    assert (found.said, found.absent) == (["A001 林: leaves from 2026-03-01"], ["A001"])


def test_what_a_row_may_be_wrong_about() -> None:
    found = changes(
        line("陳"),
        line("林", id="A1", row=3),
        line("林", id="A001", row=4, joined=DAY),
        line("林", row=5),
    )
    assert said(found.problems) == [
        "r.csv:2:1 roster-name-unclear: 陳 may be A002, A003",
        "r.csv:3:1 roster-id-zeros: `A1` may be A001: a spreadsheet drops the zeros of numbers",
        "r.csv:4:1 warning roster-joined: A001 joined on 2026-01-05, this row says 2026-03-01",
        "r.csv:5:1 roster-twice: a second row for A001; the first is row 4",
    ]
