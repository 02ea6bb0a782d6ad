"""The tutorial and the README's journey do what they say, in order, in an empty folder."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.docs.walk import ROOT, Walk, commands, follow

if TYPE_CHECKING:
    from pathlib import Path

FILES = ROOT / "docs" / "first-hour"
README = ROOT / "README.md"
JOURNEY = (
    "init my-team --sample", "", "check", "curriculum show junior", "agent add 王小紅 --team west",
    "agent move", "agent leave", "agent show",
    "plan new junior --start 2026-02-09 --agents A001,A002,", "plan approve",
    "exam new", "exam paper", "exam import", "exam mark", "exam absent A007", "exam score", "exam release",
    "explain A001", "build", "archive show A001", "report nightly",
)  # fmt: skip


@pytest.fixture
def walk(tmp_path: Path) -> Walk:
    """A reader in an empty folder."""
    (tmp_path / "home").mkdir()
    return Walk(tmp_path / "home")


@pytest.mark.slow
def test_tutorial_does_what_it_says(walk: Walk) -> None:
    for file in FILES.iterdir():
        shutil.copy(file, walk.folder)
    assert follow(ROOT / "docs" / "tutorial.md", walk) > 50


def test_the_first_hour_has_the_same_commands_in_chinese() -> None:
    chinese = commands((ROOT / "docs" / "first-hour.zh-Hans.md").read_text(encoding="utf-8"))
    assert chinese == commands((ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8"))[: len(chinese)]
    assert chinese[-1] == "cd .."


@pytest.mark.slow
def test_readme_does_what_it_says_and_shows_the_scores_that_come_out(walk: Walk) -> None:
    assert follow(README, walk) > 20
    scores = walk.run("trainer exam score junior-2026-02-09-theory")[1]
    assert f"<!-- begin scores -->\n\n```text\n{scores.strip()}\n```\n" in README.read_text(encoding="utf-8")


def test_readme_has_the_whole_journey_in_order() -> None:
    lines = iter(commands(README.read_text(encoding="utf-8")))
    assert [
        step for step in JOURNEY if not any(line.startswith(f"trainer {step}".rstrip()) for line in lines)
    ] == []
