"""A workspace as a commit has it; the working tree may be anything meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.team import PLAN, said
from trainer_cli.model.settings import Places, Settings
from trainer_cli.workspace.at_commit import workspace_at
from trainer_cli.workspace.git import GitFailed, git, new_repository
from trainer_cli.workspace.git_commit import commit_files
from trainer_cli.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

KINDS = ("tiers", "questions", "plans", "approvals", "subjects")


def committed(at: Team) -> Team:
    new_repository(at.root)
    commit_files(at.root, list(at.files()), "test")
    return at


def test_the_records_of_a_commit(team: Callable[[str], Team]) -> None:
    at = committed(team("approved"))
    whole = at.workspace
    before = at.files()
    at.edit("curricula/junior/tier.yaml", "order: 1", "order: 9")
    (at.root / f"plans/{PLAN}.yaml").unlink()
    found, problems = workspace_at(at.root, whole.settings, "HEAD", KINDS)
    assert problems == []
    assert (found.tiers, found.questions, found.plans) == (whole.tiers, whole.questions, whole.plans)
    assert found.approvals == whole.approvals
    assert (found.settings, found.lessons, found.agents) == (whole.settings, {}, {})
    assert at.files().keys() == before.keys() - {f"plans/{PLAN}.yaml"}


def test_a_workspace_inside_a_larger_repository(team: Callable[[str], Team]) -> None:
    at = team("sample")
    new_repository(at.root.parent)
    commit_files(at.root.parent, [f"team/{path}" for path in at.files()], "test")
    found, problems = workspace_at(at.root, at.workspace.settings, "HEAD", KINDS)
    assert (list(found.tiers), problems) == (list(at.workspace.tiers), [])


def test_what_can_not_be_read_is_told_and_the_rest_is_there(team: Callable[[str], Team]) -> None:
    at = team("sample")
    settings = at.workspace.settings
    at.write("curricula/junior/tier.yaml", "id: [\n")
    at.write("trainer.yaml", "name: [\n")
    found, problems = workspace_at(committed(at).root, settings, "HEAD", KINDS)
    assert [line.split(":")[0] for line in said(problems)] == ["curricula/junior/tier.yaml", "trainer.yaml"]
    assert "junior" not in found.tiers
    assert found.settings == settings


def test_folders_elsewhere_are_read_as_they_are(team: Callable[[str], Team]) -> None:
    at = committed(team("approved"))
    (at.root / "records").rename(at.root.parent / "private")
    settings = msgspec.structs.replace(at.workspace.settings, places=Places(records="../private"))
    found, _ = workspace_at(at.root, settings, "HEAD", KINDS)
    assert {subject.kind for _, subject in found.approvals} == {"plan", "question", "year_plan"}


def test_links_of_a_commit_are_not_followed(team: Callable[[str], Team]) -> None:
    at = team("sample")
    (at.root / "plans/link.yaml").symlink_to("2026.yaml")
    found, problems = workspace_at(committed(at).root, at.workspace.settings, "HEAD", ("year_plans", "plans"))
    assert (list(found.year_plans), list(found.plans), problems) == (["2026"], [], [])


def test_an_unknown_commit_is_gits_to_refuse(team: Callable[[str], Team]) -> None:
    at = committed(team("sample"))
    with pytest.raises(GitFailed):
        workspace_at(at.root, at.workspace.settings, "nowhere", KINDS)
    assert git(at.root, "status", "--porcelain") == ""


def test_a_commit_from_before_the_workspace_holds_nothing(tmp_path: Path) -> None:
    new_repository(tmp_path)
    (tmp_path / "readme.txt").write_text("soon")
    commit_files(tmp_path, ["readme.txt"], "first")
    settings = Settings(name="team")
    found, problems = workspace_at(tmp_path, settings, "HEAD", KINDS)
    assert (found, problems) == (Workspace(settings=settings), [])
