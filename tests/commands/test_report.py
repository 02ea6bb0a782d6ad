"""`trainer report`: each report loads only what it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.loaded import loaded_by

if TYPE_CHECKING:
    from pathlib import Path


def test_a_month_loads_nothing_of_a_night(sample_folder: Path) -> None:
    loaded = loaded_by("-C", str(sample_folder), "report", "month", "-q")
    assert "trainer_cli.reports.period" in loaded
    assert not loaded & {
        "trainer_cli.workflows.nightly",
        "trainer_cli.workflows.build",
        "trainer_cli.checks",
        "locket",
    }
