"""S4: everybody stands in a team and tier."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found

if TYPE_CHECKING:
    from pathlib import Path


def test_missing_early_and_unknown(tmp_path: Path) -> None:
    files = {
        "roster/agents.csv": "id,name,joined\nA001,Ann,2026-01-26\nA002,Bo,2026-02-02\nA003,Cy,2026-02-09\n",
        "roster/postings.csv": "id,from,team,tier,status\n"
        "A001,2026-01-25,west,junior,active\n"
        "A002,2026-02-02,wests,junior,active\n"
        "A009,2026-02-02,west,junior,active\n",
    }

    assert found(tmp_path, "posting", files) == [
        "roster/agents.csv:4:1 posting-missing: Cy (A003) has no posting",
        (
            "roster/postings.csv:2:2 posting-before-joining: "
            "the posting begins on 2026-01-25, but Ann joined on 2026-01-26"
        ),
        "roster/postings.csv:3:3 posting-team: there is no team `wests`",
    ]
