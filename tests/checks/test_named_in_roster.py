"""T1: the ids in `roster/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found

if TYPE_CHECKING:
    from pathlib import Path


def test_departments_and_shifts(tmp_path: Path) -> None:
    files = base("roster/departments.yaml", ("head: TR01}", "head: TR01, members: [TR01, TR02]}")) | {
        "roster/shifts.csv": "team,shift,from,to\nwest,early,08:30,17:00\neast,early,08:30,17:00\n"
    }

    assert found(tmp_path, "reference", files) == [
        "roster/departments.yaml:1:78 reference-unknown: there is no person `TR02`",
        "roster/shifts.csv:3:1 reference-unknown: there is no team `east`",
    ]
