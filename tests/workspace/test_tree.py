"""No entry of a folder disappears: a record that is read, an ignored name, or a problem."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.team import said
from trainer_cli.workspace.tree import read_bytes, read_tree

if TYPE_CHECKING:
    from pathlib import Path


def laid(root: Path, *paths: str) -> Path:
    for path in ("trainer.yaml", *paths):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(f"text of {path}\n", encoding="utf-8")
    return root


def test_files_are_listed_in_order_of_path(tmp_path: Path) -> None:
    laid(tmp_path, "roster/agents.csv", "plans/b.yaml", "plans/a.yaml", "curricula/topics.yaml")
    tree = read_tree(tmp_path, {}, {})
    assert list(tree.files) == [
        "curricula/topics.yaml",
        "plans/a.yaml",
        "plans/b.yaml",
        "roster/agents.csv",
        "trainer.yaml",
    ]
    assert tree.files["plans/a.yaml"] == str(tmp_path / "plans" / "a.yaml")
    assert (tree.ignored, tree.problems) == (0, ())


def test_a_folder_without_settings_or_without_folders_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    assert read_tree(tmp_path, {}, {}).files == {}


def test_other_folders_are_nobodys_business(tmp_path: Path) -> None:
    laid(tmp_path, "archives/A001.md", "notes/x.txt", "attachments/a.pptx", "docs/a.yaml")
    assert list(read_tree(tmp_path, {}, {}).files) == ["trainer.yaml"]


def test_a_file_of_no_kind_is_named(tmp_path: Path) -> None:
    laid(tmp_path, "roster/agents.xlsx", "curricula/junior/tier.yml", "plans/old/2025.yaml")
    assert said(read_tree(tmp_path, {}, {}).problems) == [
        f"{path}:1:1 file-unknown: no kind of file has this place, so nothing would read it"
        for path in ("curricula/junior/tier.yml", "roster/agents.xlsx", "plans/old/2025.yaml")
    ]


def test_names_that_programs_leave_behind_are_counted(tmp_path: Path) -> None:
    laid(tmp_path, "roster/~$agents.xlsx", "roster/.DS_Store", "plans/.#a.yaml/inside.yaml")
    tree = read_tree(tmp_path, {}, {})
    assert (tree.ignored, tree.problems) == (3, ())


def test_links_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    laid(tmp_path, "plans/a.yaml")
    (tmp_path / "plans" / "link.yaml").symlink_to(tmp_path / "plans" / "a.yaml")
    (tmp_path / "roster").symlink_to(tmp_path / "plans", target_is_directory=True)
    (tmp_path / "curricula").mkdir()
    (tmp_path / "curricula" / "junior").symlink_to("/", target_is_directory=True)
    os.mkfifo(tmp_path / "plans" / "pipe.yaml")
    link = "a link is not read: nothing outside the workspace, nothing under two names"
    found = said(read_tree(tmp_path, {}, {}).problems)
    assert f"curricula/junior:1:1 file-link: {link}" in found
    assert f"plans/link.yaml:1:1 file-link: {link}" in found
    assert "plans/pipe.yaml:1:1 file-kind: this is no file, but a folder, a pipe or a device" in found


def test_a_folder_in_the_place_of_a_record_is_named(tmp_path: Path) -> None:
    """Reliability row 12: the record does not just disappear."""
    laid(tmp_path, "plans/a.yaml", "roster/agents.csv/inside.txt")
    (tmp_path / "plans" / "2026.yaml").mkdir()
    tree = read_tree(tmp_path, {}, {})
    assert list(tree.files) == ["plans/a.yaml", "trainer.yaml"]
    assert said(tree.problems) == [
        f"{path}:1:1 file-kind: this is no file, but a folder, a pipe or a device"
        for path in ("roster/agents.csv", "plans/2026.yaml")
    ]


@pytest.mark.skipif(os.name == "nt", reason="names on Windows are always text")
@pytest.mark.parametrize("name", [b"\xff.yaml", b"\xff.txt"])
def test_a_name_that_is_no_text_is_named_and_not_read(tmp_path: Path, name: bytes) -> None:
    laid(tmp_path, "plans/a.yaml")
    (tmp_path / "plans" / os.fsdecode(name)).write_text("x")
    tree = read_tree(tmp_path, {}, {})
    assert list(tree.files) == ["plans/a.yaml", "trainer.yaml"]
    shown = f"plans/\\udcff{name[1:].decode()}"
    assert said(tree.problems) == [
        (
            f"{shown}:1:1 file-name-encoding: "
            "the name is no text in UTF-8, so no other system could read the file"
        )
    ]


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    laid(tmp_path, "plans")
    bank = laid(tmp_path / "bank", "x") / "x"
    assert said(read_tree(tmp_path, {}, {}).problems) == [
        "plans:1:1 file-unreadable: the folder can't be read"
    ]
    tree = read_tree(tmp_path, {"questions": bank, "plans": tmp_path / "none"}, {})
    assert said(tree.problems) == ["curricula/questions:1:1 file-unreadable: the folder can't be read"]


def test_folders_may_lie_elsewhere_the_banks_too(tmp_path: Path) -> None:
    laid(tmp_path / "ws", "curricula/junior/tier.yaml")
    laid(tmp_path / "bank", "junior/rules.yaml", "junior/cases/01.yaml", "stray.yaml")
    laid(tmp_path / "people", "agents.csv")
    (tmp_path / "people" / "trainer.yaml").unlink()
    places = {"questions": tmp_path / "bank", "roster": tmp_path / "people"}
    tree = read_tree(tmp_path / "ws", places, {})
    assert tree.files == {
        "curricula/junior/questions/cases/01.yaml": str(tmp_path / "bank/junior/cases/01.yaml"),
        "curricula/junior/questions/rules.yaml": str(tmp_path / "bank/junior/rules.yaml"),
        "curricula/junior/tier.yaml": str(tmp_path / "ws/curricula/junior/tier.yaml"),
        "roster/agents.csv": str(tmp_path / "people/agents.csv"),
        "trainer.yaml": str(tmp_path / "ws/trainer.yaml"),
    }
    assert [one.source.path for one in tree.problems] == [
        "curricula/stray.yaml/questions",
        "curricula/trainer.yaml/questions",
    ]


def test_what_an_interrupted_write_has_staged_counts(tmp_path: Path) -> None:
    laid(tmp_path, "plans/a.yaml", "plans/b.yaml")
    staged = tmp_path / ".trainer" / "staging" / "1" / "0"
    pending = {
        "plans/a.yaml": staged,
        "plans/b.yaml": None,
        "plans/c.yaml": staged,
        ".schemas/x.json": staged,
    }
    tree = read_tree(tmp_path, {}, pending)
    assert tree.files == {
        "plans/a.yaml": str(staged),
        "plans/c.yaml": str(staged),
        "trainer.yaml": str(tmp_path / "trainer.yaml"),
    }


def test_bytes_of_a_file_also_of_one_that_grows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a"
    file.write_bytes(b"")
    assert read_bytes(file) == b""
    file.write_bytes(b"one")
    assert read_bytes(str(file)) == b"one"
    real = os.read
    monkeypatch.setattr(os, "read", lambda handle, size: real(handle, min(size, 2)))
    assert read_bytes(file) == b"one"


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    with pytest.raises(OSError, match="not a regular file"):
        read_bytes(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a regular file"):
        read_bytes(tmp_path)
    with pytest.raises(OSError, match=r"links|link"):
        read_bytes(tmp_path / "link")
