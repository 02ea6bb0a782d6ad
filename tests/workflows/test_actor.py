"""Who acts is a claim: what was given, or whom git's e-mail belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workflows.actor import named_actor
from trainer_cli.workspace.git import git, new_repository

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_who_acts(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    workspace = sample.workspace
    assert named_actor(workspace, "TR01", sample.root) == "TR01"
    assert named_actor(workspace, "ｔｒ０１", sample.root) == "TR01"
    assert named_actor(workspace, None, sample.root) == "unnamed"
    new_repository(sample.root)
    for email, name in (
        ("d01@heguang.example", "D01"),
        ("tr02@heguang.example", "TR02"),
        ("A003@heguang.example", "A003"),
        ("guest@example.com", "guest@example.com"),
    ):
        git(sample.root, "config", "user.email", email)
        assert named_actor(workspace, None, sample.root) == name
