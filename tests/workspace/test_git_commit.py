"""Commits of exactly the files of a command, with real repositories."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from trainer_cli.workspace import git_commit as module
from trainer_cli.workspace.git import GitFailed, changed_files, configured_email, file_at, git, new_repository
from trainer_cli.workspace.git_commit import Committed, commit_edits, commit_files, ignored_paths

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "team"
    folder.mkdir()
    new_repository(folder)
    (folder / ".gitignore").write_text("/ignored/\n")
    return folder


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "LOCK_PAUSE", 0)


def laid(root: Path, **files: str) -> list[str]:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return list(files)


def committed(root: Path, paths: list[str], command: str) -> str:
    done = commit_files(root, paths, command)
    assert done.commit is not None
    assert done == Committed(done.commit)
    return done.commit


def head(root: Path) -> str:
    return git(root, "rev-parse", "HEAD").strip()


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
    committed(root, laid(root, a="one"), "trainer one")
    assert commit_files(root, ["a"], "trainer again") == Committed()
    assert commit_files(root, [], "trainer nothing") == Committed()
    assert commit_files(root, ["never there"], "trainer undo") == Committed()


def test_ignored_files_are_left_out_and_named(root: Path) -> None:
    paths = laid(root, **{"a": "one", "ignored/b": "two"})
    done = commit_files(root, paths, "trainer build")
    assert done == Committed(head(root), ignored=("ignored/b",))
    assert commit_files(root, ["ignored/b"], "trainer build") == Committed(ignored=("ignored/b",))


def test_what_git_keeps_is_committed_though_it_would_ignore_it(root: Path) -> None:
    """A page that was committed before its folder was ignored."""
    laid(root, **{"ignored/a": "one"})
    git(root, "add", "-f", "ignored/a")
    git(root, *module._identity(root), "commit", "-qm", "by hand")
    done = commit_files(root, laid(root, **{"ignored/a": "two", "ignored/b": "new"}), "trainer build")
    assert done == Committed(head(root), ignored=("ignored/b",))
    assert changed_files(root, "HEAD") == [("M", "ignored/a")]
    assert ignored_paths(root, ["ignored/a", "ignored/b", "c"]) == {"ignored/b"}


def test_hand_edits_are_committed_by_their_names(root: Path) -> None:
    committed(root, laid(root, a="one", b="one", c="one"), "trainer one")
    laid(root, a="two", c="two")
    (root / "b").unlink()
    assert commit_edits(root, ["a", "b", "c", "none"]).commit == head(root)
    assert git(root, "log", "-1", "--format=%B").strip() == "edited by hand: a, c"
    assert commit_edits(root, ["a"]) == Committed()


def test_during_a_merge_files_are_staged_only(root: Path) -> None:
    committed(root, laid(root, a="one", b="one"), "trainer one")
    git(root, "checkout", "-q", "-b", "side")
    committed(root, laid(root, a="theirs"), "trainer two")
    git(root, "checkout", "-q", "main")
    committed(root, laid(root, a="ours"), "trainer three")
    with pytest.raises(GitFailed):
        git(root, *module._identity(root), "merge", "side")
    assert commit_files(root, laid(root, a="both"), "trainer build") == Committed(staged=("a",))
    git(root, *module._identity(root), "commit", "-qm", "merged")
    assert git(root, "show", "HEAD:a") == "both"


def test_hooks_do_not_run(root: Path) -> None:
    hook = root / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nexit 1\n")
    hook.chmod(0o755)
    commit_files(root, laid(root, a="one"), "trainer one")
    done = subprocess.run(["git", "log", "--oneline"], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.endswith("trainer one\n")


@pytest.mark.usefixtures("impatient")
def test_a_lock_that_git_left_is_told_with_the_way_out_and_stays(root: Path) -> None:
    lock = root / ".git" / "index.lock"
    lock.write_text("")
    with pytest.raises(GitFailed) as caught:
        commit_files(root, laid(root, a="one"), "trainer one")
    assert str(caught.value) == (
        f"git finds its lock {lock}, and the git that made it is at work or was killed.\n"
        f"If no other git runs here, remove the lock (rm '{lock}'), and the next command commits"
    )
    lock.unlink()
    committed(root, ["a"], "trainer one")


def test_a_git_at_work_is_waited_for(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = root / ".git" / "index.lock"
    lock.write_text("")

    class Ends:
        def wait(self, seconds: float) -> None:
            assert seconds == module.LOCK_PAUSE
            lock.unlink()

    monkeypatch.setattr(module, "Event", Ends)
    committed(root, laid(root, a="one"), "trainer one")


def test_other_refusals_are_in_gits_words(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_identity", lambda _: ("--no-such-option",))
    with pytest.raises(GitFailed, match="no-such-option"):
        commit_files(root, laid(root, a="one"), "trainer one")
