"""`trainer init --lang zh-Hans`: the whole sample in simplified Chinese."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from trainer_cli.workflows.check import checked
from trainer_cli.workflows.new_workspace import new_workspace, workspace_files

if TYPE_CHECKING:
    from pathlib import Path

TRADITIONAL = re.compile("[國說這過們對與題頁應學發點問條時間個員]")


def test_the_whole_sample_is_simplified_and_sound(tmp_path: Path) -> None:
    """Approvals hold for the converted questions and plan: the check finds nothing, warnings included."""
    files = workspace_files(sample=True, name=None, auto_commit=False, language="zh-Hans", messages="zh-Hans")
    left = [
        path for path, data in files if not path.startswith(".schemas/") and TRADITIONAL.search(data.decode())
    ]
    assert left == []
    new_workspace(tmp_path / "team", files, "trainer init", commit=False)
    result = checked(tmp_path / "team", dt.date(2026, 2, 2), None, None)
    assert result.problems == ()
    settings = (tmp_path / "team/trainer.yaml").read_text("utf-8")
    assert "\nlanguage: zh-Hans " in settings
    assert "\nmessages: zh-Hans " in settings
    assert "zh-Hans: 初级客服" in (tmp_path / "team/curricula/junior/tier.yaml").read_text("utf-8")
