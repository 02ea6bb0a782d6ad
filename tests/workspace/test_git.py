"""Git as a workspace needs it, with real repositories."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from trainer_cli.workspace import git as module
from trainer_cli.workspace.git import (
    GitFailed,
    changed_files,
    commit_files,
    configured_email,
    file_at,
    git,
    has_git,
    is_repository,
    new_repository,
    newest_commands,
)

if TYPE_CHECKING:
    from pathlib import Path


def last_command(root: Path) -> tuple[str, str] | None:
    newest = next(newest_commands(root), None)
    return None if newest is None else (newest.commit, newest.command)


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


def commands(root: Path) -> list[tuple[str, str]]:
    return [(one.commit, one.command) for one in newest_commands(root)]


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


def committed(root: Path, paths: list[str], command: str) -> str:
    commit = commit_files(root, paths, command)
    assert commit is not None
    return commit


def test_a_commit_holds_exactly_the_files_of_the_command(root: Path) -> None:
    laid(root, **{"plans/計劃.yaml": "one", "other": "mine", "staged": "mine"})
    git(root, "add", "staged")
    commit = committed(root, ["plans/計劃.yaml"], "trainer plan new junior")
    assert changed_files(root, commit) == [("A", "plans/計劃.yaml")]
    assert git(root, "status", "--porcelain").splitlines() == ["A  staged", "?? .gitignore", "?? other"]
    assert git(root, "log", "-1", "--format=%an <%ae>%n%s") == (
        "trainer <trainer@localhost>\ntrainer plan new junior\n"
    )


def test_the_owner_of_the_repository_signs_where_git_knows_one(root: Path) -> None:
    assert configured_email(root) is None
    git(root, "config", "user.email", "d01@heguang.example")
    git(root, "config", "user.name", "周廷安")
    assert configured_email(root) == "d01@heguang.example"
    commit_files(root, laid(root, a="one"), "trainer x")
    assert git(root, "log", "-1", "--format=%an <%ae>") == "周廷安 <d01@heguang.example>\n"


def test_changes_and_removals_are_committed_too(root: Path) -> None:
    first = committed(root, laid(root, a="one", b="one"), "trainer one")
    laid(root, a="two")
    (root / "b").unlink()
    second = committed(root, ["a", "b"], "trainer two")
    assert changed_files(root, second) == [("M", "a"), ("D", "b")]
    assert file_at(root, first, "b") == b"one"
    assert file_at(root, second, "b") is None
    assert file_at(root, second, "a") == b"two"


def test_nothing_new_makes_no_commit(root: Path) -> None:
    first = commit_files(root, laid(root, a="one"), "trainer one")
    assert first is not None
    assert commit_files(root, ["a"], "trainer again") is None
    assert commit_files(root, laid(root, **{"ignored/x": "one"}), "trainer ignored") is None
    assert commands(root) == []
    second = commit_files(root, laid(root, b="one"), "trainer two")
    assert commands(root) == [(second, "trainer two")]
    assert next(newest_commands(root)).at == int(git(root, "log", "-1", "--format=%ct"))
    git(root, *module._identity(root), "commit", "--allow-empty", "--quiet", "-m", "empty")
    assert changed_files(root, "HEAD") == []


def test_commands_are_listed_up_to_the_newest_commit_of_a_person(root: Path) -> None:
    assert commands(root) == []
    commit_files(root, laid(root, a="one"), "trainer one")
    git(root, *module._identity(root), "commit", "--allow-empty", "--quiet", "-m", "by hand")
    assert commands(root) == []
    two = commit_files(root, laid(root, a="two"), "trainer two")
    three = commit_files(root, laid(root, a="three"), "trainer three")
    assert commands(root) == [(three, "trainer three"), (two, "trainer two")]


def test_a_workspace_inside_a_larger_repository(root: Path) -> None:
    inside = root / "training"
    commit = committed(inside, laid(inside, **{"plans/a.yaml": "one"}), "trainer one")
    assert changed_files(inside, commit) == [("A", "plans/a.yaml")]
    assert file_at(inside, commit, "plans/a.yaml") == b"one"


def test_hooks_do_not_run(root: Path) -> None:
    hook = root / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    commit_files(root, laid(root, a="one"), "trainer one")
    done = subprocess.run(["git", "log", "--oneline"], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("trainer one\n")


def test_a_commit_that_git_refuses(root: Path) -> None:
    (root / ".git" / "index.lock").write_text("")
    with pytest.raises(GitFailed, match=r"index\.lock"):
        commit_files(root, laid(root, a="one"), "trainer one")
