"""The newest command, wherever folders lie, and what stands in the way of taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import said
from trainer_cli.model.settings import Places, Settings
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.write import Change
from trainer_cli.workflows.carry_out import carried_out
from trainer_cli.workflows.last_command import last_command
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.git import git, new_repository
from trainer_cli.workspace.git_commit import commit_edits, commit_files

if TYPE_CHECKING:
    from pathlib import Path

ROSTER, BANK, RECORD = (
    "roster/agents.csv",
    "curricula/junior/questions/rules.yaml",
    "records/exams/e/exam.yaml",
)
PLACES = Places(questions="../bank", roster="../people", records="../kept")
SETTINGS = Settings(name="x", commit="auto", places=PLACES)


class Clock:
    """What git takes for the time of a commit: a minute later each time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.minute = 0

    def turns(self) -> None:
        self.minute += 1
        self._monkeypatch.setenv("GIT_COMMITTER_DATE", f"2026-02-12T12:{self.minute:02}:00+08:00")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock(monkeypatch)
    clock.turns()
    return clock


@pytest.fixture
def root(tmp_path: Path, clock: Clock) -> Path:
    """A workspace with questions, roster and records in repositories of their own."""
    for name in ("team", "bank", "people", "kept"):
        folder = tmp_path / name
        folder.mkdir()
        new_repository(folder)
        (folder / "README").write_text(name)
        commit_files(folder, ["README"], "trainer init")
    clock.turns()
    return tmp_path / "team"


def run(root: Path, command: str, *paths: str, text: str = "one") -> None:
    """A command that writes new files."""
    changes = tuple(Change(path, text.encode()) for path in paths)
    carried_out(root, SETTINGS, Proposal(changes=changes), command)


def by_a_person(folder: Path, path: str) -> str:
    (folder / path).write_text("mine")
    git(folder, "add", path)
    git(folder, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-qm", "mine")
    return git(folder, "rev-parse", "--short=10", "HEAD").strip()


def found(root: Path) -> list[tuple[str | None, str, list[tuple[str, str]]]]:
    done, problems = last_command(root, SETTINGS)
    assert problems == []
    return [(one.commit.command, one.base.name, one.files) for one in done]


def problems(root: Path) -> list[str]:
    done, found = last_command(root, SETTINGS)
    assert done == []
    return said(found)


def test_a_command_is_found_in_every_folder_that_it_wrote_to(root: Path, clock: Clock) -> None:
    run(root, "trainer plan new", "plans/p.yaml")
    clock.turns()
    run(root, "trainer all", ROSTER, BANK, RECORD)
    assert sorted(found(root)) == [
        ("trainer all", "questions", [("A", "junior/rules.yaml")]),
        ("trainer all", "records", [("A", "exams/e/exam.yaml")]),
        ("trainer all", "roster", [("A", "agents.csv")]),
    ]


def test_hand_edits_and_pages_are_passed_over(root: Path, clock: Clock) -> None:
    run(root, "trainer plan new", "plans/p.yaml")
    clock.turns()
    (root / "trainer.yaml").write_text("name: x\n")
    commit_edits(root, ["trainer.yaml"])
    run(root, "trainer report nightly", "records/nightly/2026-02-12/nightly.yaml", "reports/a.md")
    assert found(root) == [("trainer plan new", "", [("A", "plans/p.yaml")])]


def test_an_undo_is_passed_over_with_what_it_took_back(root: Path, clock: Clock) -> None:
    run(root, "trainer plan new", "plans/p.yaml")
    clock.turns()
    run(root, "trainer exam new", RECORD)
    clock.turns()
    back = Change(RECORD, None, digest_bytes(b"one"))
    carried_out(root, SETTINGS, Proposal(changes=(back,)), "trainer undo -y")
    assert found(root) == [("trainer plan new", "", [("A", "plans/p.yaml")])]


@pytest.mark.parametrize(
    "command",
    [
        "trainer exam absent A001 e --reason undo",
        "trainer --by TR01 exam void A001 e --reason undo",
        "trainer -q",
    ],
)
def test_a_command_whose_reason_says_undo_is_none(root: Path, clock: Clock, command: str) -> None:
    run(root, "trainer plan new", RECORD)
    clock.turns()
    run(root, command, BANK)
    assert [one[0] for one in found(root)] == [command]
    clock.turns()
    back = Change(BANK, None, digest_bytes(b"one"))
    carried_out(root, SETTINGS, Proposal(changes=(back,)), "trainer -y --by TR01 undo")
    assert [one[0] for one in found(root)] == ["trainer plan new"]


def test_a_commit_of_somebody_else_stands_in_the_way(root: Path, clock: Clock) -> None:
    run(root, "trainer plan new", "plans/p.yaml")
    clock.turns()
    commit = by_a_person(root.parent / "kept", "note")
    assert problems(root) == [
        f"records:1:1 undo-in-the-way: commit {commit}, which no command made, came after the last command"
    ]
    clock.turns()
    run(root, "trainer plan new again", "plans/q.yaml")
    assert found(root)[0][0] == "trainer plan new again"
    by_a_person(root, "note")
    assert [line.split()[1] for line in problems(root)] == ["undo-nothing:"]


def test_a_commit_elsewhere_in_the_same_repository_is_no_matter(tmp_path: Path, clock: Clock) -> None:
    new_repository(tmp_path)
    for name in ("team", "kept"):
        (tmp_path / name).mkdir()
    by_a_person(tmp_path, "begun")
    clock.turns()
    settings = Settings(name="x", commit="auto", places=Places(records="../kept"))
    proposal = Proposal(changes=(Change("plans/p.yaml", b"one"), Change(RECORD, b"one")))
    carried_out(tmp_path / "team", settings, proposal, "trainer both")
    by_a_person(tmp_path, "beside")
    done, wrong = last_command(tmp_path / "team", settings)
    assert wrong == []
    assert [(one.base.name, one.files) for one in done] == [
        ("", [("A", "plans/p.yaml")]),
        ("records", [("A", "exams/e/exam.yaml")]),
    ]
    clock.turns()
    carried_out(
        tmp_path / "team", settings, Proposal(changes=(Change("plans/q.yaml", b"two"),)), "trainer one"
    )
    settings = Settings(name="x", places=Places(roster="../never committed to"))
    (tmp_path / "never committed to").mkdir()
    assert [one.base.name for one in last_command(tmp_path / "team", settings)[0]] == [""]


def test_two_commands_of_one_second_are_not_guessed_at(root: Path) -> None:
    run(root, "trainer plan new", "plans/p.yaml")
    run(root, "trainer plan approve", RECORD)
    assert problems(root) == [
        (
            ":1:1 undo-unclear: two commands ended in the same second, in two repositories;"
            " one is: trainer plan approve"
        )
    ]


def test_a_folder_without_git_is_told_before_anything_is_touched(tmp_path: Path, root: Path) -> None:
    run(root, "trainer plan new", "plans/p.yaml")
    (tmp_path / "kept/.git").rename(tmp_path / "away")
    assert problems(root) == [
        (
            "trainer.yaml:1:1 undo-no-repository: `records` lies in a folder without git:"
            " what a command wrote there can't be taken back"
        )
    ]
    (root / ".git").rename(tmp_path / "away too")
    assert [line.split()[1] for line in problems(root)] == ["undo-nothing:"]


def test_records_without_a_commit_come_first(root: Path) -> None:
    run(root, "trainer plan new", "plans/p.yaml")
    (root.parent / "kept/exams").mkdir()
    (root.parent / "kept/exams/x").write_text("cut short")
    assert [line.split()[1] for line in problems(root)] == ["undo-uncommitted:"]
