"""The tutorial and the README's journey do what they say, in order, in an empty folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.docs.walk import ROOT, Walk, commands, follow

if TYPE_CHECKING:
    from pathlib import Path

JOURNEY = (
    "trainer init my-team --sample", "trainer", "trainer check", "trainer curriculum show junior",
    "trainer agent add 王小紅 --team west", "trainer agent move", "trainer agent leave", "trainer agent show",
    "trainer plan new junior --start 2026-02-09 --agents A001,A002,", "trainer plan approve", "trainer exam new",
    "trainer exam paper", "trainer exam import", "trainer exam mark", "trainer exam absent A007",
    "trainer exam score", "trainer exam release", "trainer explain A001", "trainer build",
    "trainer archive show A001", "trainer report nightly",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("page", ["docs/tutorial.md", "README.md"])
def test_every_command_works_and_prints_what_is_quoted(page: str, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    assert follow(ROOT / page, Walk(tmp_path / "home")) > 15


def test_readme_has_the_whole_journey_in_order() -> None:
    lines = iter(commands((ROOT / "README.md").read_text(encoding="utf-8")))
    assert [step for step in JOURNEY if not any(line.startswith(step) for line in lines)] == []
