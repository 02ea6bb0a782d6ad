"""The built wheel in an empty environment: it carries the sample, the templates, and everything it imports."""

from __future__ import annotations

import subprocess
import zipfile
from typing import TYPE_CHECKING

import pytest

from tools.installed import built_wheel, make_installation, python_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_wheel(tmp_path_factory.mktemp("wheel"))


def test_the_wheel_carries_the_sample_and_the_templates(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    for wanted in (
        "sample/trainer.yaml",
        "sample/curricula/junior/questions/rules.yaml",
        "sample/roster/agents.csv",
        "sample/plans/2026.yaml",
        "sample/inbox/sheets.csv",
        "sample/templates/archive.md.j2",
        "locale/zh_Hant/LC_MESSAGES/documents.mo",
        "locale/zh_Hans/LC_MESSAGES/trainer.mo",
        "py.typed",
    ):
        assert f"trainer_cli/{wanted}" in names
    assert not [name for name in names if name.startswith("tests/")]


@pytest.mark.slow
def test_the_wheel_works_in_an_empty_environment(wheel: Path, tmp_path: Path) -> None:
    make_installation(tmp_path / "venv", wheel, "--no-compile")
    python = python_of(tmp_path / "venv")

    def trainer(*words: str) -> str:
        command = [str(python), "-m", "trainer_cli", *words]
        done = subprocess.run(
            command, cwd=tmp_path, check=True, capture_output=True, text=True, encoding="utf-8"
        )
        return done.stdout + done.stderr

    trainer("init", "team", "--sample")
    assert "0 errors, 0 warnings" in trainer("-C", "team", "--today", "2026-02-02", "check", "--strict")
    planned = trainer(
        "-C", "team", "plan", "new", "junior", "--start", "2026-02-09", "--agents", "A001,A002,@west"
    )
    assert "Plan junior-2026-02-09:" in planned
