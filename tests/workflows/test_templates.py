"""The templates in force: a copy that is identical to the built-in one is the built-in one."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.faults.test_workspace import unreadable
from tests.reports.samples import SAMPLES
from tests.team import said
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.templates import own_templates, workspace_renderer
from trainer_cli.workspace.builtin import builtin_root
from trainer_cli.workspace.tree import unreadable_file, unreadable_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

BUILTIN = builtin_root() / "templates"


def test_only_what_differs_is_the_workspaces_own(tmp_path: Path) -> None:
    assert own_templates(tmp_path / "none", BUILTIN) == {}
    (tmp_path / "plan.md.j2").write_bytes((BUILTIN / "plan.md.j2").read_bytes())
    (tmp_path / "exam.md.j2").write_text("own", encoding="utf-8")
    (tmp_path / "more.md.j2").write_text("more", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("x", encoding="utf-8")
    assert own_templates(tmp_path, BUILTIN) == {"exam.md.j2": "own", "more.md.j2": "more"}
    assert own_templates(BUILTIN, BUILTIN) == {}


def test_the_renderer_of_a_workspace_uses_them(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write("templates/flow.md.j2", "own\n")
    assert workspace_renderer(sample.root).render("flow", sample.workspace.settings, "en") == "own\n"


def no_utf_8(place: Path) -> None:
    place.write_bytes("流程".encode("gb18030"))


@pytest.mark.parametrize(
    ("make", "expected"),
    [
        (no_utf_8, "template-error: the template is not encoded in UTF-8"),
        (Path.mkdir, "file-kind: this is no file, but a folder, a pipe or a device"),
        (os.mkfifo, "file-kind: this is no file, but a folder, a pipe or a device"),
        (
            lambda place: place.symlink_to("gone.md.j2"),
            "file-link: a link is not read: nothing outside the workspace, nothing under two names",
        ),
    ],
)
def test_what_can_not_be_read_is_told_when_it_is_to_be_used(
    make: Callable[[Path], None], expected: str, team: Callable[[str], Team]
) -> None:
    sample = team("sample")
    (sample.root / "templates").mkdir()
    make(sample.root / "templates/flow.md.j2")
    renderer = workspace_renderer(sample.root)
    problem = renderer.render("flow", sample.workspace.settings, "en")
    assert isinstance(problem, Problem)
    assert said([problem]) == [f"templates/flow.md.j2:1:1 {expected}"]
    assert renderer.source("flow", "en") != workspace_renderer(None).source("flow", "en")
    assert isinstance(renderer.render("agent_list", SAMPLES["agent_list"], "en"), str)


def test_without_the_right_to_read_it_too(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write("templates/flow.md.j2", "own")
    with unreadable(sample.root / "templates/flow.md.j2"):
        found = own_templates(sample.root / "templates", BUILTIN)
    assert found == {
        "flow.md.j2": unreadable_file("templates/flow.md.j2", PermissionError(13, "Permission denied"))
    }


def test_in_a_folder_that_can_not_be_listed_every_template_may_be_the_workspaces_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def listed(folder: Path) -> list[str]:
        if folder == tmp_path / "templates":
            raise PermissionError(13, "Permission denied", str(folder))
        return ["flow.md.j2"]

    (tmp_path / "templates").mkdir()
    monkeypatch.setattr(os, "listdir", listed)
    found = own_templates(tmp_path / "templates", BUILTIN)
    assert found == {"flow.md.j2": unreadable_folder("templates")}
