"""The templates in force: a copy that is identical to the built-in one is the built-in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.workflows.templates import own_templates, workspace_renderer
from trainer_cli.workspace.builtin import builtin_root

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

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


def test_a_template_that_is_no_utf_8_is_told_when_it_is_to_be_used(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    (sample.root / "templates").mkdir(exist_ok=True)
    (sample.root / "templates/flow.md.j2").write_bytes("流程".encode("gb18030"))
    renderer = workspace_renderer(sample.root)
    renderer.source("flow", "en")
    problem = renderer.render("flow", sample.workspace.settings, "en")
    assert isinstance(problem, Problem)
    assert str(problem.source) == "templates/flow.md.j2:1:1"
    assert problem.message == "the template can't be rendered: it is not encoded in UTF-8"
