"""Taking the last command back, with real git: files as they were, or a record that withdraws."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import EXAM, NOON, PLAN, said
from trainer_cli.text.write import Change
from trainer_cli.workflows.carry_out import carried_out
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.release import withdrawn_release
from trainer_cli.workflows.undo import undone
from trainer_cli.workspace.git import git, new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.text.problem import Problem

PATH = f"plans/{PLAN}.yaml"


def undo(team: Team) -> tuple[Proposal | None, list[Problem]]:
    return undone(team.root, team.workspace, by="TR01", at=NOON)


def committed(team: Team, command: str) -> Team:
    """Everything that differs goes into a commit of a command."""
    commit_files(team.root, list(team.files()), command)
    return team


@pytest.fixture
def sample(team: Callable[[str], Team]) -> Team:
    made = team("sample")
    new_repository(made.root)
    return committed(made, "trainer init team --sample")


def test_a_new_file_goes_away_again(sample: Team) -> None:
    before = sample.files()
    sample.with_plan()
    committed(sample, "trainer plan new junior")
    proposal = sample.do(*undo(sample))
    assert [(change.path, change.content) for change in proposal.changes] == [(PATH, None)]
    assert (proposal.done, proposal.document) == (
        "Taken back: trainer plan new junior",
        {"undone": "trainer plan new junior"},
    )
    assert sample.files() == before


def test_a_changed_file_is_as_it_was(sample: Team) -> None:
    before = sample.files()
    sample.edit("roster/agents.csv", "A024", "A025")
    (sample.root / "roster/shifts.csv").unlink()
    commit_files(sample.root, ["roster/agents.csv", "roster/shifts.csv"], "trainer agent add x")
    proposal = sample.do(*undo(sample))
    assert [(change.path, change.before is None) for change in proposal.changes] == [
        ("roster/agents.csv", False),
        ("roster/shifts.csv", True),
    ]
    assert sample.files() == before


def test_what_was_edited_since_is_not_overwritten(sample: Team) -> None:
    sample.with_plan()
    committed(sample, "trainer plan new junior")
    sample.edit(PATH, "responsible: D03", "responsible: D02")
    proposal, problems = undo(sample)
    assert proposal is None
    assert said(problems) == [f"{PATH}:1:1 undo-edited: the file was changed after that command"]


def test_a_file_that_is_the_same_before_and_after_is_left(sample: Team) -> None:
    sample.with_plan()
    committed(sample, "trainer plan new junior")
    (sample.root / PATH).chmod(0o755)
    commit_files(sample.root, [PATH], "trainer mode")
    proposal, _ = undo(sample)
    assert proposal is not None
    assert proposal.changes == ()


def test_the_beginning_and_other_peoples_commits_stay(sample: Team) -> None:
    for name in ("trainer init team --sample", ""):
        if not name:
            git(
                sample.root,
                "-c",
                "user.name=a",
                "-c",
                "user.email=a@b",
                "commit",
                "--allow-empty",
                "-qm",
                "mine",
            )
        proposal, problems = undo(sample)
        assert proposal is None
        assert said(problems) == [
            ":1:1 undo-nothing: there is no command of trainer to take back in the newest commits"
        ]


def test_without_git_there_is_nothing_to_take_back(team: Callable[[str], Team]) -> None:
    proposal, problems = undo(team("sample"))
    assert proposal is None
    assert [one.code for one in problems] == ["undo-nothing"]


def test_an_announcement_is_withdrawn_not_removed(team: Callable[[str], Team]) -> None:  # T43
    marked = team("marked")
    new_repository(marked.root)
    committed(marked, "trainer exam mark")
    marked.with_release()
    committed(marked, f"trainer exam release {EXAM}")
    proposal = marked.do(*undo(marked))
    assert [change.path for change in proposal.changes] == [
        f"records/releases/{EXAM}/2026-02-12-withdrawn/release.yaml"
    ]
    assert proposal.document == {"exam": EXAM, "withdrawn": "2026-02-12"}
    assert (marked.root / f"records/releases/{EXAM}/2026-02-12/release.yaml").is_file()
    withdrawal = next(one for one in marked.exam.releases if one.withdraws)
    assert withdrawal.reason == f"undo: trainer exam release {EXAM}"


def test_an_announcement_of_an_exam_that_can_not_be_read(team: Callable[[str], Team]) -> None:
    released = team("released")
    new_repository(released.root)
    committed(released, "trainer exam mark")
    released.write(f"records/releases/{EXAM}/x/release.yaml", "not a release\n")
    committed(released, f"trainer exam release {EXAM}")
    released.write(f"records/exams/{EXAM}/exam.yaml", "broken: [")
    proposal, problems = undo(released)
    assert proposal is None
    assert said(problems) == [
        f"records/releases/{EXAM}/x/release.yaml:1:1 undo-exam: the exam `{EXAM}` can't be read"
    ]


def test_pages_are_passed_over(sample: Team) -> None:
    before = sample.files()
    sample.with_plan()
    committed(sample, "trainer plan new junior")
    for path in ("archives/A001.md", "records/nightly/2026-02-12/digests.csv"):
        sample.write(path, "page")
        committed(sample, "trainer build")
    proposal = sample.do(*undo(sample))
    assert proposal.document == {"undone": "trainer plan new junior"}
    assert {path: data for path, data in sample.files().items() if path in before} == before
    assert not (sample.root / PATH).exists()


def test_a_command_is_taken_back_in_each_repository(
    team: Callable[[str], Team], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = team("planned")
    kept = planned.root.parent / "kept"
    (planned.root / "records").rename(kept)
    planned.edit("trainer.yaml", "policy:", "places: {records: ../kept}\npolicy:")
    planned.edit("trainer.yaml", "commit: manual", "commit: auto")
    for folder in (planned.root, kept):
        new_repository(folder)
        names = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
        own = (".git/", ".trainer/")
        commit_files(folder, [name for name in names if not name.startswith(own)], "trainer init")
    workspace = planned.workspace
    change = Change("roster/note.yaml", b"x")
    proposal = Proposal(changes=(Change("records/exams/e/exam.yaml", b"x"), change))
    carried_out(planned.root, workspace.settings, proposal, "trainer both")
    found, problems = undo(planned)
    assert problems == []
    assert found is not None
    assert {(one.path, one.content) for one in found.changes} == {
        ("records/exams/e/exam.yaml", None),
        ("roster/note.yaml", None),
    }
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2090-01-01T00:00:00 +0000")
    alone = Proposal(changes=(Change("records/exams/f/exam.yaml", b"x"),))
    carried_out(planned.root, workspace.settings, alone, "trainer records")
    found, _ = undo(planned)
    assert found is not None
    assert [one.path for one in found.changes] == ["records/exams/f/exam.yaml"]


def test_the_next_undo_goes_one_command_further(sample: Team) -> None:
    before = sample.files()
    sample.edit("roster/agents.csv", "A024", "A025")
    committed(sample, "trainer agent add x")
    sample.with_plan()
    committed(sample, "trainer plan new junior")
    for taken in ("trainer plan new junior", "trainer agent add x"):
        proposal = sample.do(*undo(sample))
        assert proposal.done == f"Taken back: {taken}"
        commit_files(sample.root, [change.path for change in proposal.changes], "trainer undo -y")
    assert sample.files() == before
    assert [one.code for one in undo(sample)[1]] == ["undo-nothing"]


def test_records_without_a_commit_come_first(sample: Team) -> None:
    sample.with_plan()
    committed(sample, "trainer plan new junior")
    sample.with_approval()
    _, problems = undo(sample)
    assert [one.code for one in problems] == ["undo-uncommitted"]


def test_a_withdrawal_stays_on_record(team: Callable[[str], Team]) -> None:  # T43
    released = team("released")
    new_repository(released.root)
    committed(released, "trainer exam release")
    released.do(*withdrawn_release(released.exam, by="TR01", at=NOON, reason="error"))
    committed(released, f"trainer exam release {EXAM} --withdraw error")
    _, problems = undo(released)
    path = f"records/releases/{EXAM}/2026-02-12-withdrawn/release.yaml"
    assert said(problems) == [
        (
            f"{path}:1:1 undo-withdrawal: the last command withdrew results that were announced,"
            " and that stays on record"
        )
    ]
    assert problems[0].remedy == f"announce them again: trainer exam release {EXAM}"
