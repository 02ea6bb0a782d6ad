"""What git's newest commit has, and what differs from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace.committed import committed, edited
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from pathlib import Path


def write(root: Path, path: str, text: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_bytes(text.encode())


def test_without_git_nothing_is_known(tmp_path: Path) -> None:
    write(tmp_path, "records/a.csv", "1\n")
    assert committed(tmp_path, {}, "records/a.csv") is None
    assert edited(tmp_path, {}, "records") == []
    assert edited(tmp_path, {}, "elsewhere") == []


def test_the_bytes_of_the_newest_commit(tmp_path: Path) -> None:
    new_repository(tmp_path)
    write(tmp_path, "records/組/a.csv", "1\n")
    write(tmp_path, "records/b.csv", "1\n")
    commit_files(tmp_path, ["records/組/a.csv", "records/b.csv"], "test")
    write(tmp_path, "records/組/a.csv", "2\r\n")
    write(tmp_path, "records/new.csv", "2\n")
    assert committed(tmp_path, {}, "records/組/a.csv") == b"1\n"
    assert committed(tmp_path, {}, "records/new.csv") is None
    assert edited(tmp_path, {}, "records") == ["records/組/a.csv"]


def test_records_in_a_repository_of_their_own(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "team", tmp_path / "private"
    root.mkdir()
    elsewhere.mkdir()
    new_repository(elsewhere)
    write(elsewhere, "marks/x.csv", "1\n")
    commit_files(elsewhere, ["marks/x.csv"], "test")
    write(elsewhere, "marks/x.csv", "2\n")
    folders = {"records": elsewhere}
    assert committed(root, folders, "records/marks/x.csv") == b"1\n"
    assert edited(root, folders, "records") == ["records/marks/x.csv"]
