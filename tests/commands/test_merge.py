"""Two branches change what one page shows: after the merge `trainer build` and a commit put the page right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.workflows.new_workspace import ATTRIBUTES
from trainer_cli.workspace.git import GitFailed, git, new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

PAGE = "archives/A001.md"
LAST = "A024,2025-01-06,east,gold,active\n"
ME = ("-c", "user.name=a", "-c", "user.email=a@b")


@pytest.fixture
def branches(shell: Callable[[str], Shell]) -> Shell:
    """On `main` A001 began in another team, on `theirs` moved later; each branch has built its pages."""
    at = shell("sample")
    at.team.edit("trainer.yaml", "commit: manual", "commit: auto")
    at.team.write(".gitattributes", ATTRIBUTES)
    new_repository(at.team.root)
    commit_files(at.team.root, list(at.team.files()), "trainer init")
    at("build")
    git(at.team.root, "branch", "theirs")
    change(at, "roster/postings.csv", "A001,2026-01-26,west", "A001,2026-01-26,east")
    git(at.team.root, "checkout", "-q", "theirs")
    change(at, "roster/postings.csv", LAST, f"{LAST}A001,2026-02-10,west,senior,active\n")
    git(at.team.root, "checkout", "-q", "main")
    return at


def change(at: Shell, path: str, old: str, new: str) -> None:
    """Edit a table on the branch, commit, and build."""
    at.team.edit(path, old, new)
    git(at.team.root, *ME, "commit", "-qam", "by hand")
    assert PAGE in at("build").out


def is_right(at: Shell) -> bool:
    """Whether the page shows both changes, nothing else is to be built, and git is content."""
    page = at.team.text(PAGE)
    rebuilt = at("build").out
    return (
        "2026-02-10" in page
        and "east" in page
        and "<<<<<<<" not in page
        and rebuilt.startswith("0 new, 0 changed, 0 removed")
        and git(at.team.root, "status", "--porcelain", "--untracked-files=no") == ""
    )


def test_with_the_driver_of_init_nothing_conflicts(branches: Shell) -> None:
    root = branches.team.root
    git(root, *ME, "merge", "-q", "--no-edit", "theirs")
    assert branches("build").out.startswith(f"  {PAGE}\n")
    assert is_right(branches)


def test_in_a_clone_without_it_build_and_a_commit_solve_the_conflict(branches: Shell) -> None:
    root = branches.team.root
    git(root, "config", "--unset", "merge.ours.driver")
    with pytest.raises(GitFailed):
        git(root, *ME, "merge", "theirs")
    assert "<<<<<<<" in branches.team.text(PAGE)
    told = branches("build").out.splitlines()
    assert told[0] == "Staged only, because a merge is under way: `git commit` concludes it."
    git(root, *ME, "commit", "-q", "--no-edit")
    assert is_right(branches)
