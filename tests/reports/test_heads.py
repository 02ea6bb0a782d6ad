"""S4: people are counted by the posting of the day."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

from tests.reports.facts import WORKSPACE
from trainer_cli.model.roster import Posting
from trainer_cli.reports.heads import HeadRow, head_rows, place_on, tier_rank
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace

MARCH = dt.date(2026, 3, 1), dt.date(2026, 3, 31)


def posting(start: str, team: str = "west", status: Literal["active", "left"] = "active") -> Posting:
    return Posting(id="A001", start=dt.date.fromisoformat(start), team=team, tier="junior", status=status)


def posted(*people: tuple[Posting, ...]) -> Workspace:
    return replaced(WORKSPACE, postings={f"A{number:03}": mine for number, mine in enumerate(people, 1)})


def counts(row: HeadRow) -> tuple[int, ...]:
    return row.before, row.joined, row.left, row.moved_in, row.moved_out, row.after


def test_who_came_left_moved_or_stayed() -> None:
    workspace = posted(
        (posting("2026-01-05"),),
        (posting("2026-03-02"),),
        (posting("2026-01-05"), posting("2026-03-31", status="left")),
        (posting("2026-01-05"), posting("2026-03-16", "east")),
        (posting("2026-03-02"), posting("2026-03-20", status="left")),
        (posting("2026-01-05"), posting("2026-02-01", status="left")),
        (posting("2026-04-01"),),
    )
    rows = head_rows(workspace, *MARCH)
    assert [(row.team, row.tier, counts(row)) for row in rows] == [
        ("east", WORKSPACE.tiers["junior"].name, (0, 0, 0, 1, 0, 1)),
        ("west", WORKSPACE.tiers["junior"].name, (3, 2, 2, 0, 1, 2)),
    ]
    for before, joined, left, moved_in, moved_out, after in map(counts, rows):
        assert before + joined - left + moved_in - moved_out == after


def test_the_first_day_of_the_calendar_has_no_day_before() -> None:
    assert head_rows(posted((posting("2026-01-05"),)), dt.date.min, dt.date.max)[0].joined == 1


def test_where_somebody_is_on_a_day() -> None:
    assert place_on(WORKSPACE, "A001", dt.date(2026, 3, 15)) == ("west", "junior")
    assert place_on(WORKSPACE, "A001", dt.date(2026, 3, 16)) == ("east", "senior")
    assert place_on(WORKSPACE, "A001", dt.date(2026, 1, 1)) is None
    assert place_on(WORKSPACE, "A003", dt.date(2026, 3, 16)) is None


def test_tiers_are_in_their_own_order() -> None:
    assert sorted(["junior", "gone"], key=lambda tier: tier_rank(WORKSPACE, tier)) == ["gone", "junior"]
