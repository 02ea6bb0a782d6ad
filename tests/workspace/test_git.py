"""Git as a workspace needs it, with real repositories."""

from __future__ import annotations

import io
import tarfile
from typing import TYPE_CHECKING

import pytest

from trainer_cli.workspace.git import (
    GitFailed,
    archived,
    changed_files,
    file_at,
    git,
    has_git,
    is_repository,
    new_repository,
    newest_commits,
    resolved,
)
from trainer_cli.workspace.git_commit import commit_edits, commit_files

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "team"
    folder.mkdir()
    new_repository(folder)
    (folder / ".gitignore").write_text("/ignored/\n")
    return folder


def laid(root: Path, **files: str) -> list[str]:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return list(files)


def commands(root: Path) -> list[str | None]:
    return [one.command for one in newest_commits(root)]


def by_a_person(root: Path, message: str) -> None:
    git(root, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--allow-empty", "-qm", message)


def committed(root: Path, paths: list[str], command: str) -> str:
    commit = commit_files(root, paths, command).commit
    assert commit is not None
    return commit


def test_there_is_git_or_not(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert has_git(root)
    monkeypatch.setenv("PATH", str(root))
    assert not has_git(root)
    assert not is_repository(root)
    assert commands(root) == []
    with pytest.raises(GitFailed, match=r"^git is not installed$"):
        git(root, "status")
    (root / "git").write_text("no program")
    (root / "git").chmod(0o700)
    with pytest.raises(GitFailed, match=r"^git can't be run: Exec format error$"):
        git(root, "status")


def test_a_repository_and_what_is_none(root: Path, tmp_path: Path) -> None:
    assert is_repository(root)
    assert git(root, "symbolic-ref", "HEAD") == "refs/heads/main\n"
    assert not is_repository(tmp_path)


def test_git_refuses_in_its_own_words(tmp_path: Path) -> None:
    with pytest.raises(GitFailed, match="not a git repository"):
        git(tmp_path, "log")


def test_commits_tell_what_made_them(root: Path) -> None:
    assert commands(root) == []
    committed(root, laid(root, a="one"), "trainer one")
    by_a_person(root, "by hand")
    two = committed(root, laid(root, a="two"), "trainer two")
    commit_edits(root, laid(root, a="edited"))
    committed(root, laid(root, a="three"), "trainer three")
    assert commands(root) == ["trainer three", "", "trainer two", None, None]
    newest = list(newest_commits(root))
    assert newest[2].commit == two
    assert newest[0].at == int(git(root, "log", "-1", "--format=%ct"))
    git(root, "checkout", "-q", "-b", "side", two)
    by_a_person(root, "aside")
    git(root, "-c", "user.name=a", "-c", "user.email=a@b", "merge", "-q", "--no-edit", "main")
    assert commands(root)[0] is None
    assert changed_files(root, "HEAD") == [("M", "a")]


def test_a_commit_without_files(root: Path) -> None:
    committed(root, laid(root, a="one"), "trainer one")
    by_a_person(root, "empty")
    assert changed_files(root, "HEAD") == []


def test_what_a_file_was(root: Path) -> None:
    first = committed(root, laid(root, **{"a*": "one", "ab": "other"}), "trainer one")
    (root / "a*").unlink()
    second = committed(root, ["a*"], "trainer two")
    assert changed_files(root, second) == [("D", "a*")]
    assert (file_at(root, first, "a*"), file_at(root, second, "a*")) == (b"one", None)


def test_a_workspace_inside_a_larger_repository(root: Path) -> None:
    inside = root / "training"
    commit = committed(inside, laid(inside, **{"plans/a.yaml": "one"}), "trainer one")
    assert changed_files(inside, commit) == [("A", "plans/a.yaml")]
    assert file_at(inside, commit, "plans/a.yaml") == b"one"


def test_revisions_have_commits(root: Path) -> None:
    laid(root, **{"a.txt": "1"})
    first = committed(root, ["a.txt"], "one")
    git(root, "branch", "side")
    laid(root, **{"a.txt": "2"})
    second = committed(root, ["a.txt"], "two")
    assert (resolved(root, "HEAD"), resolved(root, "HEAD~1"), resolved(root, "side")) == (
        second,
        first,
        first,
    )
    assert resolved(root, "side...HEAD") == resolved(root, "side...") == first
    assert [resolved(root, name) for name in ("nowhere", "--all", "nowhere...HEAD", "")] == [None] * 4


def test_the_files_of_a_commit_as_an_archive(root: Path) -> None:
    laid(root, **{"a.txt": "1", "b/c.txt": "2"})
    committed(root, ["a.txt", "b/c.txt"], "one")
    with tarfile.open(fileobj=io.BytesIO(archived(root, "HEAD", ["a.txt", "b", "none"]))) as files:
        assert {one.name for one in files if one.isfile()} == {"a.txt", "b/c.txt"}
    with tarfile.open(fileobj=io.BytesIO(archived(root / "b", "HEAD", ["c.txt"]))) as files:
        assert [one.name for one in files] == ["c.txt"]
    assert archived(root, "HEAD", ["none"]) == b""
