"""Markdown on a terminal: nothing of a table is cut off."""

import pytest

from trainer_cli.commands.terminal import draw


def test_a_narrow_table_folds(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "24")
    draw("# 計劃\n\n| 目標 | 內容 |\n|---|---|\n| 從最基礎處認識客服崗位 | 公司文化基礎工作流程 |\n")
    printed = capsys.readouterr().out
    assert "…" not in printed
    for character in "從最基礎處認識客服崗位公司文化工作流程":
        assert character in printed
