"""T1: the ids in `roster/postings.csv`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path


def test_postings(tmp_path: Path) -> None:
    files = base(
        "roster/postings.csv",
        (
            "A002,2026-02-02,west,junior,active\n",
            "A002,2026-02-02,west,senior,active\nA003,2026-02-02,west,junior,left\n",
        ),
    )

    assert found(tmp_path, "reference", files) == [
        "roster/postings.csv:3:4 reference-unknown: there is no tier `senior`",
        "roster/postings.csv:4:1 reference-unknown: there is no agent `A003`",
    ]
