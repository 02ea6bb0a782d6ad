"""A new workspace: whole or not at all, with the sample or empty (T5, T7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.text.write_errors import FileChangedMeanwhile
from trainer_cli.workflows.new_workspace import new_workspace, workspace_files
from trainer_cli.workspace import git_commit
from trainer_cli.workspace.git import changed_files, git, new_repository
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = "trainer init team --sample"


def head_of(root: Path) -> tuple[str, str]:
    commit, subject = git(root, "log", "-1", "--format=%H %s").strip().split(" ", 1)
    return commit, subject


def test_the_sample_is_sound_and_committed(tmp_path: Path) -> None:
    files = workspace_files(sample=True, name=None, auto_commit=True)
    commit = new_workspace(tmp_path / "team", files, COMMAND, commit=True)
    loaded = load(tmp_path / "team")
    assert loaded.problems == ()
    assert loaded.workspace.settings.commit == "auto"
    assert [
        one.name
        for one in loaded.workspace.projects.values()
        if one.source.path.startswith("curricula/junior")
    ]
    assert len(loaded.workspace.agents) == 24
    assert commit is not None
    assert head_of(tmp_path / "team") == (commit, COMMAND)
    assert [path for _, path in changed_files(tmp_path / "team", commit)] == [path for path, _ in files]
    assert git(tmp_path / "team", "status", "--porcelain") == ""


def test_an_empty_one_is_sound_too(tmp_path: Path) -> None:
    files = workspace_files(sample=False, name="新團隊: a\\1", auto_commit=False)
    assert new_workspace(tmp_path / "team", files, COMMAND, commit=False) is None
    loaded = load(tmp_path / "team")
    assert loaded.problems == ()
    assert (loaded.workspace.settings.name, loaded.workspace.settings.commit) == ("新團隊: a\\1", "manual")
    assert loaded.workspace.topics is not None
    assert (loaded.workspace.agents, loaded.workspace.exams) == ({}, {})
    assert loaded.workspace.tiers
    assert not (tmp_path / "team" / ".git").exists()
    assert (tmp_path / "team" / ".schemas" / "plan.json").is_file()


def test_the_language_may_be_chosen(tmp_path: Path) -> None:
    files = workspace_files(sample=False, name=None, auto_commit=False, language="en")
    new_workspace(tmp_path / "team", files, COMMAND, commit=False)
    assert load(tmp_path / "team").workspace.settings.language == "en"


def test_nothing_is_written_where_a_file_is_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "roster").mkdir()
    (tmp_path / "roster" / "agents.csv").write_text("mine")
    with pytest.raises(FileChangedMeanwhile, match=r"roster/agents\.csv"):
        new_workspace(
            tmp_path, workspace_files(sample=True, name=None, auto_commit=False), COMMAND, commit=False
        )
    assert not (tmp_path / "trainer.yaml").exists()
    assert not (tmp_path / "curricula").exists()


def test_a_repository_that_is_there_is_used_and_one_around_it_is_not(tmp_path: Path) -> None:
    new_repository(tmp_path)
    head = new_workspace(tmp_path, [("trainer.yaml", b"name: x\n")], COMMAND, commit=True)
    assert head_of(tmp_path) == (head, COMMAND)
    inner = new_workspace(tmp_path / "team", [("trainer.yaml", b"name: y\n")], COMMAND, commit=True)
    assert head_of(tmp_path / "team") == (inner, COMMAND)
    assert head_of(tmp_path) == (head, COMMAND)


def test_an_init_that_was_interrupted_is_done_by_the_next(tmp_path: Path) -> None:
    files = workspace_files(sample=False, name=None, auto_commit=False)
    for path, data in files[:3]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    new_workspace(tmp_path, files, COMMAND, commit=False)
    assert all((tmp_path / path).read_bytes() == data for path, data in files)


def test_files_stay_where_git_does_not_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new_repository(tmp_path)
    monkeypatch.setattr(git_commit, "_identity", lambda _: ("--no-such-option",))
    assert new_workspace(tmp_path, [("trainer.yaml", b"name: x\n")], COMMAND, commit=True) is None
    assert (tmp_path / "trainer.yaml").is_file()
