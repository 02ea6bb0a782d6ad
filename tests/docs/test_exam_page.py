"""The page on exams at a screen does what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.docs.walk import ROOT, Walk, follow

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_the_commands_of_the_page_work(team: Callable[[str], Team]) -> None:
    at = team("assembled")
    head, *rows = at.sheets(leave_out={"A007"}).splitlines()
    for row in rows:
        at.write(f"saved/{row[:4]}.csv", f"{head}\n{row}\n")
    assert follow(ROOT / "docs" / "exam-page.md", Walk(at.root)) == 2
