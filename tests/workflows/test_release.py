"""Results are announced once everything is marked, and what was announced stays on record (T42, T43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, NOON, said
from tests.workflows.allocated import allocate
from trainer_cli.exams.release import Difference, standing_release
from trainer_cli.model.exam import AgentScore
from trainer_cli.text.digest import digest_record
from trainer_cli.workflows.import_marks import imported_marks
from trainer_cli.workflows.release import new_release, shown_difference, undone_release, withdrawn_release

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal

BASE = f"records/releases/{EXAM}"


def released(team: Team) -> tuple[Proposal | None, list[Problem]]:
    return new_release(team.workspace, team.exam, team.scores, by="TR01", at=NOON)


def test_nothing_is_announced_before_everything_is_marked(team: Callable[[str], Team]) -> None:
    proposal, problems = released(team("answered"))
    assert proposal is None
    assert len(problems) == 11
    assert (problems[0].code, problems[0].message, problems[0].clause) == (
        "release-unmarked",
        "A001: 10 written answers have no mark",
        "T43",
    )
    _, problems = released(team("assembled"))
    assert {one.code for one in problems} == {"release-no-outcome"}


def test_the_record_of_an_announcement(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    proposal = marked.do(*released(marked))
    assert [change.path for change in proposal.changes] == [
        f"{BASE}/2026-02-12/release.yaml",
        f"{BASE}/2026-02-12/scores.csv",
    ]
    assert proposal.done == (
        f"Released {EXAM}: 11 sat, 11 passed (2026-02-12).\n"
        f"Next: trainer build; trainer exam paper {EXAM} --part key"
    )
    assert proposal.document == {
        "exam": EXAM,
        "release": "2026-02-12",
        "sat": 11,
        "passed": 11,
        "changed": 0,
    }
    lines = marked.text(f"{BASE}/2026-02-12/scores.csv").splitlines()
    assert lines[0] == "agent,outcome,form,points,passed"
    assert {line for line in lines if line.startswith(("A001", "A002", "A007"))} == {
        "A001,sat,A,70.0,true",
        "A002,sat,B,65.0,true",
        "A007,absent,,,",
    }
    release = marked.exam.releases[0]
    assert release.forms == marked.exam.exam.forms
    assert release.sheets == tuple(one.digest for one in marked.exam.imports)
    assert release.marks == tuple(one.digest for one in marked.exam.mark_imports)


def test_results_are_not_announced_twice(team: Callable[[str], Team]) -> None:
    proposal, problems = released(team("released"))
    assert proposal is not None
    assert (proposal.changes, problems) == ((), [])
    assert proposal.nothing == (
        "The results were announced on 2026-02-12 (release 2026-02-12), and nothing has changed since."
    )


def corrected(team: Team) -> Team:
    """A mark of A001 corrected after the release: 72.5 instead of 70."""
    incoming = team.incoming("agent,item,points\nA001,41,5\n", "marks.csv", correct=True)
    team.do(*imported_marks(team.root, team.workspace, team.exam, incoming))
    return team


def test_results_that_changed_are_announced_anew_and_both_releases_stay(team: Callable[[str], Team]) -> None:
    done = corrected(team("released"))
    before = done.files()
    proposal = done.do(*released(done))
    assert proposal.what == (
        f"This announces the results of {EXAM}: 11 sat, 11 passed.\n"
        "It replaces release 2026-02-12; what differs:\n"
        "A001: sat 70.0 → sat 72.5"
    )
    assert proposal.done.splitlines()[1] == "It replaces release 2026-02-12; 1 results differ from it."
    assert proposal.document["changed"] == 1
    standing = standing_release(done.exam.releases)
    assert standing is not None
    assert (standing.id, standing.supersedes) == ("2026-02-12-2", "2026-02-12")
    assert {path: data for path, data in done.files().items() if path in before} == before
    withdrawn = done.do(*withdrawn_release(done.exam, by="TR01", at=NOON, reason="x"))
    assert withdrawn.document == {"exam": EXAM, "withdrawn": "2026-02-12-2"}
    assert standing_release(done.exam.releases) is None


def test_an_announcement_that_is_undone_lets_the_one_before_stand_again(
    team: Callable[[str], Team],
) -> None:
    done = corrected(team("released"))
    done.do(*released(done))
    proposal = done.do(*undone_release(done.exam, "2026-02-12-2", by="TR01", at=NOON, reason="undo: x"))
    assert proposal.what == (f"This announces release 2026-02-12 of {EXAM} again, in place of 2026-02-12-2.")
    assert proposal.done == f"Announced again: release 2026-02-12 of {EXAM}, as 2026-02-12-3."
    standing = standing_release(done.exam.releases)
    assert standing is not None
    assert (standing.supersedes, standing.reason) == ("2026-02-12-2", "undo: x")
    first, third = (done.exam.released[name] for name in ("2026-02-12", "2026-02-12-3"))
    assert [(one.agent, one.points) for one in first] == [(one.agent, one.points) for one in third]


def test_a_candidate_without_an_outcome_is_shown_beside_what_was_announced() -> None:
    unknown = AgentScore(agent="A001", outcome=None)
    assert shown_difference(Difference("A001", None, unknown)) == "A001: – → –"
    absent = AgentScore(agent="A001", outcome="absent")
    assert shown_difference(Difference("A001", None, absent)) == "A001: – → absent"


def test_an_announcement_is_withdrawn_by_a_record_and_made_again(team: Callable[[str], Team]) -> None:
    done = team("released")
    before = done.files()
    proposal = done.do(*withdrawn_release(done.exam, by="TR01", at=NOON, reason="a wrong key"))
    assert [change.path for change in proposal.changes] == [f"{BASE}/2026-02-12-withdrawn/release.yaml"]
    assert proposal.done == f"Withdrawn: release 2026-02-12 of {EXAM}. What was announced stays on record."
    assert proposal.document == {"exam": EXAM, "withdrawn": "2026-02-12"}
    assert {path: data for path, data in done.files().items() if path in before} == before
    assert standing_release(done.exam.releases) is None
    assert done.do(*released(done)).document["release"] == "2026-02-12-2"
    again = done.do(*withdrawn_release(done.exam, by="TR01", at=NOON, reason="once more"))
    assert again.changes[0].path == f"{BASE}/2026-02-12-withdrawn-2/release.yaml"


def test_what_was_not_announced_is_not_withdrawn(team: Callable[[str], Team]) -> None:
    proposal, problems = withdrawn_release(team("marked").exam, by="TR01", at=NOON, reason="x")
    assert proposal is None
    assert said(problems) == [
        f"records/exams/{EXAM}/exam.yaml:1:1 release-none: no results of `{EXAM}` are announced"
    ]


def test_a_form_that_is_not_what_was_frozen_is_not_scored_for_good(
    team: Callable[[str], Team],
) -> None:  # T40
    marked = team("marked")
    marked.edit(f"records/exams/{EXAM}/form-A.yaml", "stem: ", "stem: 改")
    proposal, problems = released(marked)
    assert proposal is None
    assert [(one.code, one.clause) for one in problems] == [("release-form-changed", "T40")]


def test_who_brought_the_sheets_in_does_not_release_where_two_persons_are_asked(
    team: Callable[[str], Team],
) -> None:
    marked = team("marked")
    marked.edit("trainer.yaml", "two_person: [plan]", "two_person: [plan, release]")
    _, problems = new_release(marked.workspace, marked.exam, marked.scores, by="TR02", at=NOON)
    assert [one.code for one in problems] == ["release-two-person"]
    assert released(marked)[1] == []


def test_who_invigilated_may_be_said_at_the_end_and_must_exist(team: Callable[[str], Team]) -> None:  # T41
    marked = team("marked")
    marked.edit(f"records/exams/{EXAM}/exam.yaml", "invigilators:\n  - TR02\n", "")
    assert [one.code for one in released(marked)[1]] == ["release-no-invigilator"]
    workspace, facts, scores = marked.workspace, marked.exam, marked.scores
    wrong = new_release(workspace, facts, scores, by="TR01", at=NOON, invigilators=["nobody"])
    assert [one.code for one in wrong[1]] == ["name-unknown"]
    marked.do(*new_release(workspace, facts, scores, by="TR01", at=NOON, invigilators=["TR03"]))
    assert marked.exam.releases[0].invigilators == ("TR03",)
    corrected(marked)
    marked.do(*released(marked))
    assert marked.exam.releases[1].invigilators == ("TR03",)


def test_who_marked_by_lot_is_among_what_the_scores_rest_on(team: Callable[[str], Team]) -> None:  # T42
    answered = team("answered")
    allocate(answered, "TR01", "D01")
    answered.with_marks()
    answered.do(*released(answered))
    (act,) = answered.exam.allocations
    assert answered.exam.releases[0].allocations == (digest_record("allocation", act),)
