"""`trainer init`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Shell
from trainer_cli.workspace.git import git, newest_commands
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def trainer(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Shell:
    return Shell(tmp_path, capsys, monkeypatch)


def test_the_sample_under_git(trainer: Shell) -> None:
    ended = trainer("init team --sample")
    assert ended.code == 0
    assert "committed to a new git repository" in ended.out
    assert "Next: cd team; trainer; trainer check\n" in ended.out
    team = trainer.folder / "team"
    assert next(newest_commands(team)).command == "trainer init team --sample"
    assert git(team, "status", "--porcelain") == ""
    assert trainer("-C team check --today 2026-02-02 --strict").code == 0
    added = trainer("-C team agent add 王小紅 --team west --joined 2026-03-02")
    assert "`trainer undo` takes it back." in added.out
    assert git(team, "log", "-1", "--format=%s") == "trainer -C team agent add 王小紅 --team west --joined 2026-03-02\n"
    assert trainer("-C team undo -y").code == 0
    assert "王小紅" not in (team / "roster/agents.csv").read_text(encoding="utf-8")


def test_a_workspace_is_made_once(trainer: Shell) -> None:
    trainer("init team --no-git")
    assert trainer("init team --sample") == (
        2,
        "",
        "trainer: team is a workspace already; nothing was written\n",
    )


def test_a_roster_that_somebody_has(trainer: Shell) -> None:
    (trainer.folder / "people.csv").write_text("姓名,組別\n林雨晴,west\n", encoding="utf-8")
    answer = trainer("init team --no-git --roster people.csv --today 2026-02-09 --json").json
    assert (answer["workspace"], answer["commit"]) == ("team", None)
    workspace = load(trainer.folder / "team").workspace
    assert workspace.agents["A001"].name == "林雨晴"
    assert str(workspace.agents["A001"].joined) == "2026-02-09"
    (trainer.folder / "people.csv").write_text("姓名,入職日期\n林雨晴,soon\n", encoding="utf-8")
    ended = trainer("init other --no-git --roster people.csv")
    assert ended.code == 1
    assert not (trainer.folder / "other").exists()


def test_a_dry_run_makes_nothing(trainer: Shell) -> None:
    ended = trainer("init team --name 禾光 -n")
    assert ended.code == 0
    assert "would add    team/trainer.yaml\n" in ended.out
    assert not (trainer.folder / "team").exists()


def test_outside_a_workspace_the_way_in_is_shown(trainer: Shell) -> None:
    shown = trainer("")
    assert shown.code == 0
    assert "trainer init my-team --sample" in shown.out
    ended = trainer("check")
    assert ended.code == 2
    assert "is not in a workspace: no trainer.yaml here or above." in ended.err
