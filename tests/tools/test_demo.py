"""`make demo` runs where it is made: in a clone of the project, which is a workspace itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tools import demo
from tools.demo_words import said

if TYPE_CHECKING:
    from trainer_cli.model.settings import Language

ROOT = Path(__file__).parents[2]


def test_the_demo_gets_a_workspace_and_a_repository_inside_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(ROOT / "trainer.yaml", tmp_path)
    trainer = tmp_path / "trainer"
    trainer.write_text(f'#!/bin/sh\nexec {sys.executable} -m trainer_cli "$@"\n', encoding="utf-8")
    trainer.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setattr(sys, "argv", ["demo.py", str(trainer)])
    monkeypatch.setattr(demo, "PARTS", [part._replace(steps=part.steps[:1]) for part in demo.PARTS[:1]])
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    demo.main()
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    log = ["git", "-C", "demo", "log", "--format=%s"]
    done = subprocess.run(log, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout == "trainer init demo --sample --nested\n"


@pytest.mark.parametrize(
    ("language", "approved"), [("en", "Approved."), ("zh-Hant", "批准。"), ("zh-Hans", "批准。")]
)
def test_every_line_is_said_in_the_language_of_the_locale(language: Language, approved: str) -> None:
    assert said("Approved.", language) == approved
    titles = [title for part in demo.PARTS for title, _ in part.steps]
    in_english = [title for title in titles if said(title, language) == title]
    assert in_english == (titles if language == "en" else [])


def test_a_long_output_is_cut_in_the_language_of_the_locale() -> None:
    text = "x\n" * (demo.LONG + 2)
    assert demo.shown(text, "zh-Hans", whole=False).endswith("x\n… 2 行省略")
    assert demo.shown(text, "en", whole=True) == text.rstrip("\n")
