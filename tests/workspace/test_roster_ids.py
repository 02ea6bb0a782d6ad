"""Everybody's id, without a record a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.model.settings import Places, Settings
from trainer_cli.workspace.roster_ids import roster_ids

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = Settings(name="x")


def laid(folder: Path, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "agents.csv").write_text(text, encoding="utf-8")


def test_ids_of_the_roster(tmp_path: Path) -> None:
    assert roster_ids(tmp_path, SETTINGS) == set()
    laid(tmp_path / "roster", "姓名,工號,入職\n林雨晴,A001,2026-01-26\n陳柏宇,A002,2026-01-26\n")
    assert roster_ids(tmp_path, SETTINGS) == {"A001", "A002"}


def test_a_roster_without_ids_has_nobody(tmp_path: Path) -> None:
    laid(tmp_path / "roster", "name,joined\n林雨晴,2026-01-26\n")
    assert roster_ids(tmp_path, SETTINGS) == set()


def test_a_roster_that_lies_elsewhere(tmp_path: Path) -> None:
    laid(tmp_path / "people", "id,name,joined\nA001,林雨晴,2026-01-26\n")
    assert roster_ids(tmp_path, Settings(name="x", places=Places(roster="people"))) == {"A001"}
