"""The hook and the scripts of `docs/ci.md`, run in a workspace that somebody changes."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.docs.walk import ROOT
from tests.team import Team
from trainer_cli.workspace.git import git, new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = (ROOT / "docs" / "ci.md").read_text("utf-8")
HOOK: dict[str, Any] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))[0]
SCRIPTS = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
WORKFLOW: dict[str, Any] = yaml.safe_load(
    next(text for text in re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL) if "jobs:" in text)
)
BANK = "curricula/junior/questions/rules.yaml"


class Clone:
    """A workspace cloned from a repository whose branch `main` it may leave, with `trainer` on the path."""

    def __init__(self, origin: Path, folder: Path) -> None:
        git(origin.parent, "clone", "--quiet", str(origin), str(folder))
        tools = folder.parent / "tools"
        tools.mkdir()
        (tools / "trainer").write_text(f'#!/bin/sh\nexec "{sys.executable}" -m trainer_cli "$@"\n')
        (tools / "trainer").chmod(0o755)
        self.at = Team(folder)
        self._summary = folder.parent / "summary.md"
        self._environment = {
            **os.environ,
            "PATH": f"{tools}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(self._summary),
        }

    @property
    def summary(self) -> str:
        """What was added to the page of the run."""
        return self._summary.read_text("utf-8")

    def runs(self, script: str) -> tuple[int, str]:
        """The exit code and the output of a shell script."""
        ran = subprocess.run(
            ["sh", "-c", script],
            cwd=self.at.root,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        return ran.returncode, ran.stdout


@pytest.fixture
def clone(team: Callable[[str], Team], tmp_path: Path) -> Clone:
    origin = team("sample")
    new_repository(origin.root)
    commit_files(origin.root, list(origin.files()), "first")
    return Clone(origin.root, tmp_path / "clone")


def broken(at: Team) -> None:
    at.edit(BANK, "answer: B", "answer: X")


def test_the_hook_refuses_a_commit_with_errors(clone: Clone) -> None:
    command = shlex.join(shlex.split(HOOK["entry"]))
    assert clone.runs(command) == (0, "")
    broken(clone.at)
    code, output = clone.runs(command)
    assert code == 1
    assert output.startswith(f"{BANK}:")


@pytest.mark.parametrize(
    "path", [BANK, "trainer.yaml", "team/roster/agents.csv", "records/exams/x/exam.yaml"]
)
def test_the_hook_runs_for_files_of_a_workspace(path: str) -> None:
    assert re.search(HOOK["files"], path)
    assert not re.search(HOOK["files"], f"notes/{path.rpartition('/')[2]}.txt")


def test_the_config_names_the_hook() -> None:
    config = yaml.safe_load(PAGE.partition("```yaml\n")[2].partition("```")[0])
    assert [one["id"] for one in config["repos"][0]["hooks"]] == [HOOK["id"]]


def test_the_plain_hook(clone: Clone) -> None:
    hook = next(one for one in SCRIPTS if "--quiet" in one)
    assert clone.runs(hook) == (0, "")
    broken(clone.at)
    assert clone.runs(hook)[0] == 1


def test_the_steps_on_github(clone: Clone) -> None:
    steps = [step["run"] for step in WORKFLOW["jobs"]["check"]["steps"] if "run" in step]
    check, notes, page = [step for step in steps if step.startswith("trainer ")]
    git(clone.at.root, "checkout", "--quiet", "-b", "change")
    clone.at.edit(BANK, "answer: B", "answer: C")
    commit_files(clone.at.root, [BANK], "another key")
    assert clone.runs(check)[0] == 0
    code, output = clone.runs(notes)
    assert code == 0
    assert output.startswith(f"::warning file={BANK},line=2")
    assert clone.runs(page) == (0, "")
    assert "- `rules-001`: changed" in clone.summary
    broken_line = clone.at.text(BANK)
    clone.at.write(BANK, broken_line.replace("answer: C", "answer: X", 1))
    code, output = clone.runs(check)
    assert code == 1
    assert output.startswith(f"::error file={BANK},line=")


def test_the_script_of_any_other_server(clone: Clone) -> None:
    script = next(one for one in SCRIPTS if "problems.json" in one)
    assert clone.runs(script) == (0, "")
    assert json.loads((clone.at.root / "problems.json").read_text("utf-8"))["problems"] == []
    assert (clone.at.root / "diff.md").read_text("utf-8").startswith("# What changes\n")
    broken(clone.at)
    assert clone.runs(script)[0] == 1
    found = json.loads((clone.at.root / "problems.json").read_text("utf-8"))
    assert found["error"]["exit"] == 1
