"""Reliability rows 13 and 14: nothing outside the workspace, and each name means one file on every system."""

import os
from pathlib import Path

import pytest

from trainer_cli.text.safe_path import Targets, folded_name
from trainer_cli.text.write_errors import PathRefused


def refusal(root: Path, path: str) -> str:
    with pytest.raises(PathRefused) as caught:
        Targets(root).place(path)
    assert caught.value.path == path
    return caught.value.reason


def test_a_path_of_new_folders_and_a_path_of_old_ones(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "a.csv").touch()
    targets = Targets(tmp_path)
    assert targets.place("records/a.csv") == tmp_path / "records" / "a.csv"
    assert targets.place("records/exams/x/形.yaml") == tmp_path / "records" / "exams" / "x" / "形.yaml"
    assert targets.place("trainer.yaml") == tmp_path / "trainer.yaml"


@pytest.mark.parametrize(
    "path",
    [
        "../x",
        "a/../../x",
        "/abs",
        "a//b",
        "",
        "a/",
        ".",
        "./a",
        "a/..",
        "x.",
        "x ",
        "a:b",
        "a\\b",
        "a\x00b",
        "a*",
        "\ud800",
    ],
)
def test_names_that_lead_elsewhere_or_no_system_shares(tmp_path: Path, path: str) -> None:
    targets = Targets(tmp_path)
    targets.place("ordinary.csv")
    with pytest.raises(PathRefused, match="is no name that every system can hold"):
        targets.place(path)


@pytest.mark.parametrize("path", ["CON", "aux.yaml", "a/Nul.csv", "com1", "LPT9.txt", "con .x", "ＣＯＮ"])
def test_names_that_windows_reserves(tmp_path: Path, path: str) -> None:
    assert refusal(tmp_path, path).endswith("is a reserved name on Windows")


@pytest.mark.parametrize("path", [".git/config", "a/.git/hooks/x", ".GIT/x", ".trainer/lock"])
def test_the_files_of_git_and_of_this_program(tmp_path: Path, path: str) -> None:
    assert refusal(tmp_path, path).endswith("is not for a workspace's files")


def test_a_name_of_300_bytes(tmp_path: Path) -> None:
    assert refusal(tmp_path, "形" * 100) == "the name is longer than 255 bytes"


@pytest.mark.parametrize(
    ("old", "path"),
    [
        ("Q1.yaml", "q1.yaml"),
        ("caf\u00e9.md", "cafe\u0301.md"),
        ("Ｑ1.yaml", "Q1.yaml"),
        ("records/x/a.csv", "Records/x/a.csv"),
        ("records/X/a.csv", "records/x/b.csv"),
    ],
)
def test_a_name_that_some_system_takes_for_an_existing_one(tmp_path: Path, old: str, path: str) -> None:
    (tmp_path / old).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / old).touch()
    assert refusal(tmp_path, path).endswith("has the same name but for case, width or normalisation")


@pytest.mark.parametrize("names", [["A1.md", "a1.md"], ["a1.md", "A1.md"]])
def test_a_file_that_is_there_is_written_whatever_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: list[str]
) -> None:
    monkeypatch.setattr(os, "listdir", lambda _: names)
    assert Targets(tmp_path).text("A1.md") == f"{tmp_path}{os.sep}A1.md"


def test_two_paths_of_one_batch_collide_too(tmp_path: Path) -> None:
    targets = Targets(tmp_path)
    targets.place("new/Q1.yaml")
    with pytest.raises(PathRefused, match="has the same name"):
        targets.place("new/q1.yaml")


def test_a_folder_that_is_a_link_or_a_file(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "file").touch()
    assert refusal(tmp_path, "link/a.csv") == "`link` is a link"
    assert refusal(tmp_path, "file/a.csv") == "`file` is not a folder"


def test_the_workspace_itself_may_be_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    assert Targets(tmp_path / "link").place("a.csv") == tmp_path / "link" / "a.csv"


def test_each_folder_is_listed_once(tmp_path: Path) -> None:
    targets = Targets(tmp_path)
    targets.place("a.csv")
    (tmp_path / "B.csv").touch()
    assert targets.place("b.csv") == tmp_path / "b.csv"


def test_folding() -> None:
    assert folded_name("ＱＵＩＺ-É") == folded_name("quiz-e\u0301") == "quiz-é"


def test_for_files_that_were_seen_nothing_is_listed(tmp_path: Path) -> None:
    (tmp_path / "archives").mkdir()
    (tmp_path / "archives/a001.md").touch()
    targets = Targets(tmp_path, {"archives/A001.md"}.__contains__)
    assert targets.place("archives/A001.md") == tmp_path / "archives/A001.md"
    with pytest.raises(PathRefused, match="has the same name but for case"):
        targets.place("archives/A001.MD")


def test_folders_that_are_there(tmp_path: Path) -> None:
    (tmp_path / "archives").mkdir()
    targets = Targets(tmp_path)
    assert [targets.has_folder(path) for path in ("archives", "archives/01", "reports")] == [
        True,
        False,
        False,
    ]
    with pytest.raises(PathRefused):
        targets.has_folder("Archives")
