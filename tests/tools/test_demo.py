"""`make demo` runs where it is made: in a clone of the project, which is a workspace itself."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools import demo

if TYPE_CHECKING:
    import pytest

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
    demo.main()
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    log = ["git", "-C", "demo", "log", "--format=%s"]
    done = subprocess.run(log, capture_output=True, text=True, encoding="utf-8", check=True)
    assert done.stdout == "trainer init demo --sample --nested\n"
