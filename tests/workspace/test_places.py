"""Where a workspace is, and where folders lie that were placed elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from trainer_cli.model.settings import Places, Settings
from trainer_cli.workspace.places import (
    found_root,
    home_of,
    missing_places,
    on_disk,
    place_problems,
    placed_folders,
    workspace_path,
)


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
    home, inside = home_of(Path("/ws"), folders, path)
    names = {base: name for name, base in folders.items()}
    assert workspace_path(names.get(home, ""), inside) == path


def test_questions_stay_where_they_are_unless_placed() -> None:
    assert on_disk(Path("/ws"), {}, "curricula/junior/questions/rules.yaml") == Path(
        "/ws/curricula/junior/questions/rules.yaml"
    )


@pytest.mark.parametrize(
    ("places", "message"),
    [
        (Places(records="."), "`records` is placed inside the workspace"),
        (Places(records=""), "`records` is placed inside the workspace"),
        (Places(records="records"), "`records` is placed inside the workspace"),
        (Places(archives="plans/archives"), "`archives` is placed inside the workspace"),
        (Places(archives="../ws/out"), "`archives` is placed inside the workspace"),
        (Places(archives=".."), "`archives` is placed in a folder that holds the workspace"),
        (Places(archives="/"), "`archives` is placed in a folder that holds the workspace"),
        (Places(records="../file"), "`records` is placed at something that is no folder"),
        (Places(records="../loop"), "`records` is placed at `../loop`, which can't be followed"),
        (Places(roster="../link"), "`roster` is placed inside the workspace"),
        (
            Places(roster="../kept", records="../kept"),
            "`records` and `roster` are placed in one folder, or one inside the other",
        ),
        (
            Places(archives="../kept/archives", reports="../kept"),
            "`reports` and `archives` are placed in one folder, or one inside the other",
        ),
    ],
)
def test_a_place_lies_outside_the_workspace_and_apart_from_the_others(
    tmp_path: Path, places: Places, message: str
) -> None:
    root = tmp_path / "ws"
    root.mkdir()
    (tmp_path / "file").write_text("")
    (tmp_path / "loop").symlink_to("loop")
    (tmp_path / "link").symlink_to("ws/roster")
    settings = Settings(name="x", places=places)
    (name, problem), *others = place_problems(root, settings).items()
    assert others == []
    assert (problem.code, problem.message) == ("settings-place", message)
    assert problem.source.pointer == ("places", name)


def test_places_side_by_side_are_sound(tmp_path: Path) -> None:
    places = Places(
        questions="../bank", roster="../ws2", records="../private/records", archives="../private/a"
    )
    assert place_problems(tmp_path / "ws", Settings(name="x", places=places)) == {}


def test_what_is_read_must_be_there(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    places = Places(roster="../kept", records="../not cloned", archives="../made later")
    problems = missing_places(tmp_path / "ws", Settings(name="x", places=places))
    assert [(one.code, one.level, one.message) for one in problems] == [
        (
            "settings-place-missing",
            "warning",
            "`records` is placed in `../not cloned`, and there is no such folder",
        )
    ]
