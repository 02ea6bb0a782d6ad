"""`trainer init`: a new workspace that is sound from the first minute."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.commands.shell import Shell


def test_the_sample_is_sound_and_under_git(tmp_path: Path, outside: Shell) -> None:
    at = ("-C", str(tmp_path), "--today", "2026-02-02")
    ran = outside(*at, "init", "team", "--sample")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0].endswith(" files, committed to a new git repository.")
    assert ran.out.splitlines()[1] == "Next: cd team; trainer; trainer check"
    assert "commit: auto" in (tmp_path / "team/trainer.yaml").read_text("utf-8")
    assert outside("-C", str(tmp_path / "team"), "--today", "2026-02-02", "check", "--strict").code == 0


def test_an_empty_one_has_its_own_name_and_no_people(tmp_path: Path, outside: Shell) -> None:
    ran = outside("-C", str(tmp_path), "init", "team", "--no-git", "--json")
    assert ran.document["written"] is True
    assert ran.document["commit"] is None
    told = outside("-C", str(tmp_path), "init", "客服 一組", "--no-git").out
    assert told.splitlines()[1] == "Next: cd '客服 一組'; trainer worksheet staff"
    assert "curricula/topics.yaml" in ran.document["files"]
    assert not (tmp_path / "team/.git").exists()
    assert "\nname: team\n" in (tmp_path / "team/trainer.yaml").read_text("utf-8")
    assert outside("-C", str(tmp_path / "team"), "agent", "list", "--json").document["rows"] == []


def test_a_roster_is_read(tmp_path: Path, outside: Shell) -> None:
    (tmp_path / "people.csv").write_bytes("工號,姓名,組別\nA7,毛小紅,west\n".encode("gb18030"))
    ran = outside("-C", str(tmp_path), "init", "team", "--roster", "people.csv", "--no-git")
    assert ran.code == 0
    rows = outside("-C", str(tmp_path / "team"), "agent", "list", "--json").document["rows"]
    assert [(one["agent"]["id"], one["agent"]["name"], one["team"]) for one in rows] == [
        ("A7", "毛小紅", "west")
    ]


@pytest.mark.parametrize(
    ("locale", "language", "department"),
    [("zh_CN.UTF-8", "zh-Hans", "培训部"), ("zh_TW.UTF-8", "zh-Hant", "培訓部"), ("fr", "zh-Hant", "培訓部")],
)
def test_documents_are_in_the_chinese_of_the_system(
    outside: Shell,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    *,
    locale: str,
    language: str,
    department: str,
) -> None:
    monkeypatch.setenv("LC_ALL", locale)
    (tmp_path / "people.csv").write_text("姓名,组别\n毛小红,一组\n", "utf-8")
    ran = outside("-C", str(tmp_path), "init", "team", "--roster", "people.csv", "--no-git")
    assert ran.code == 0
    settings = (tmp_path / "team/trainer.yaml").read_text("utf-8")
    assert f"\nlanguage: {language} " in settings
    assert "\nmessages:  " in settings
    departments = (tmp_path / "team/roster/departments.yaml").read_text("utf-8")
    assert f"  name: {department}\n" in departments
    assert "    - 一组\n" in departments


def test_a_roster_with_a_mistake_makes_nothing(tmp_path: Path, outside: Shell) -> None:
    (tmp_path / "people.csv").write_text("id,name\nA1,x\nA1,y\n", encoding="utf-8")
    assert outside("-C", str(tmp_path), "init", "team", "--roster", "people.csv", "--no-git").code == 1
    assert not (tmp_path / "team").exists()


def test_a_dry_run_makes_nothing(tmp_path: Path, outside: Shell) -> None:
    ran = outside("-C", str(tmp_path), "init", "team", "-n")
    assert ran.out.splitlines()[0] == "would add    team/.gitattributes"
    assert outside("-C", str(tmp_path), "init", "team", "-n", "--json").document["written"] is False
    assert list(tmp_path.iterdir()) == []


def test_a_workspace_is_not_made_twice(tmp_path: Path, outside: Shell) -> None:
    (tmp_path / "trainer.yaml").touch()
    ran = outside("-C", str(tmp_path), "init", ".")
    assert ran == (2, "", "trainer: . is a workspace already; nothing was written\n")


def test_a_folder_inside_a_repository_gets_none_of_its_own(tmp_path: Path, outside: Shell) -> None:
    outside("-C", str(tmp_path), "init", "outer")
    ran = outside("-C", str(tmp_path / "outer"), "init", "inner", "--nested")
    assert ran.out.splitlines()[0].endswith(" files, not under git of its own.")


def test_a_workspace_is_not_made_inside_another_by_mistake(tmp_path: Path, outside: Shell) -> None:
    outside("-C", str(tmp_path), "init", "team", "--no-git")
    inside = ("-C", str(tmp_path / "team"), "init", "plans/second")
    ran = outside(*inside)
    assert ran == (
        2,
        "",
        (
            f"trainer: plans/second would lie inside the workspace {tmp_path / 'team'}; nothing was written.\n"
            "Work in that one, give a folder outside it, or add --nested\n"
        ),
    )
    assert not (tmp_path / "team/plans/second").exists()
    assert outside(*inside, "--nested").code == 0


@pytest.mark.parametrize(("answer", "made"), [("n", False), ("y", True)])
def test_a_folder_in_use_is_asked_about(tmp_path: Path, answer: str, made: bool) -> None:
    pytest.importorskip("pty")
    (tmp_path / "team").mkdir()
    (tmp_path / "team/notes.txt").write_text("mine")
    with Terminal(tmp_path, "init", "team", "--no-git") as terminal:
        terminal.shows("team is not empty: notes.txt")
        assert "  curricula/ (" in terminal.shows("Make the workspace here? [y/N]: ")
        terminal.types(answer)
        assert terminal.ends() == 0
    assert (tmp_path / "team/trainer.yaml").exists() == made
    assert (tmp_path / "team/notes.txt").read_text() == "mine"


def test_an_empty_folder_is_not_asked_about(tmp_path: Path) -> None:
    pytest.importorskip("pty")
    (tmp_path / "team/.git").mkdir(parents=True)
    with Terminal(tmp_path, "init", "team", "--no-git") as terminal:
        terminal.shows("Next: cd team")
        assert terminal.ends() == 0
