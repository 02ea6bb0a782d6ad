"""The tutorial and the README's journey do what they say, in order, in an empty folder."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.docs.walk import ROOT, Walk, chapters, commands, follow

if TYPE_CHECKING:
    from pathlib import Path

TUTORIAL = ROOT / "docs" / "tutorial.md"
CHAPTERS = {
    "Your first hour": "first-hour",
    "An exam of a class": "second-chapter",
    "Ten minutes with the sample": "",
}
"""Chapter to the folder with its files."""
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
@pytest.mark.parametrize(("chapter", "folder"), CHAPTERS.items())
def test_tutorial_does_what_it_says(walk: Walk, chapter: str, folder: str) -> None:
    if folder:
        shutil.copytree(ROOT / "docs" / folder, walk.folder, dirs_exist_ok=True)
    assert follow(TUTORIAL, walk, chapter) > 20


def test_every_chapter_of_the_tutorial_is_followed() -> None:
    text = TUTORIAL.read_text(encoding="utf-8")
    assert list(chapters(text)) == ["Tutorial", *CHAPTERS]
    assert commands(chapters(text)["Tutorial"]) == []


@pytest.mark.parametrize(
    ("chapter", "page"),
    [
        ("Your first hour", "first-hour.zh-Hans.md"),
        ("An exam of a class", "second-chapter.zh-Hans.md"),
    ],
)
def test_a_chapter_has_the_same_commands_in_chinese(chapter: str, page: str) -> None:
    chinese = commands((ROOT / "docs" / page).read_text(encoding="utf-8"))
    assert chinese == commands(chapters(TUTORIAL.read_text(encoding="utf-8"))[chapter])
    assert chinese[-1] == "cd .."


@pytest.mark.slow
def test_readme_does_what_it_says_and_shows_the_scores_that_come_out(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    walk = Walk(tmp_path / "home", alone=True)
    assert follow(README, walk) > 20
    scores = walk.run("trainer exam score junior-2026-02-09-theory")[1]
    assert f"<!-- begin scores -->\n\n```text\n{scores.strip()}\n```\n" in README.read_text(encoding="utf-8")


def test_readme_has_the_whole_journey_in_order() -> None:
    lines = iter(commands(README.read_text(encoding="utf-8")))
    assert [
        step for step in JOURNEY if not any(line.startswith(f"trainer {step}".rstrip()) for line in lines)
    ] == []
