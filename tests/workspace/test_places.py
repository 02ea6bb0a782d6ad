"""Where a workspace is, and where folders lie that were placed elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer_cli.model.settings import Places, Settings
from trainer_cli.workspace.places import found_root, on_disk, placed_folders


def test_a_workspace_is_found_from_any_folder_inside(tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").write_text("name: x\n")
    inside = tmp_path / "curricula" / "junior"
    inside.mkdir(parents=True)
    assert found_root(inside) == found_root(tmp_path) == tmp_path


def test_a_folder_outside_is_in_none(tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").mkdir()
    assert found_root(tmp_path) is None


def test_folders_are_placed_relative_to_the_workspace(tmp_path: Path) -> None:
    settings = Settings(name="x", places=Places(records="../private/records", archives="out"))
    assert placed_folders(tmp_path, settings) == {
        "records": tmp_path.parent.resolve() / "private" / "records",
        "archives": tmp_path.resolve() / "out",
    }
    assert placed_folders(tmp_path, Settings(name="x")) == {}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("records/exams/e/exam.yaml", "/private/exams/e/exam.yaml"),
        ("roster/agents.csv", "/ws/roster/agents.csv"),
        ("curricula/junior/questions/rules.yaml", "/bank/junior/rules.yaml"),
        ("curricula/junior/questions/rules/01.yaml", "/bank/junior/rules/01.yaml"),
        ("curricula/junior/lessons/rules.yaml", "/ws/curricula/junior/lessons/rules.yaml"),
        ("trainer.yaml", "/ws/trainer.yaml"),
    ],
)
def test_each_path_lies_where_its_folder_was_placed(path: str, place: str) -> None:
    folders = {"records": Path("/private"), "questions": Path("/bank")}
    assert on_disk(Path("/ws"), folders, path) == Path(place)


def test_questions_stay_where_they_are_unless_placed() -> None:
    assert on_disk(Path("/ws"), {}, "curricula/junior/questions/rules.yaml") == Path(
        "/ws/curricula/junior/questions/rules.yaml"
    )
