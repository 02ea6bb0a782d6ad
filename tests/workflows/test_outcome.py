"""Everybody has an outcome, each with its reason; a correction is a new record (S84, T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, NOON
from trainer_cli.workflows.outcome import new_outcome

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.model.exam import OutcomeKind
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal


def recorded(
    team: Team, agent: str, outcome: OutcomeKind, *, correct: bool = False, reason: str = "sick"
) -> tuple[Proposal | None, list[Problem]]:
    sat = {one.agent for one in team.scores if one.form}
    return new_outcome(team.exam, agent, outcome, reason=reason, sat=sat, by="TR02", at=NOON, correct=correct)


def test_the_record_of_an_absentee(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    proposal = assembled.do(*recorded(assembled, "A003", "absent"))
    assert [change.path for change in proposal.changes] == [
        f"records/outcomes/{EXAM}/2026-02-12-A003-absent/outcome.yaml"
    ]
    assert (proposal.done, proposal.document) == (
        f"A003 in {EXAM}: absent (sick).",
        {"exam": EXAM, "agent": "A003", "outcome": "absent"},
    )
    assert assembled.text(proposal.changes[0].path) == (
        f"id: 2026-02-12-A003-absent\nexam: {EXAM}\nagent: A003\noutcome: absent\nreason: sick\n"
        "at: 2026-02-12T12:00:00+08:00\nby: TR02\n"
    )


def test_a_correction_supersedes_and_changes_nothing(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    before = answered.files()
    proposal, problems = recorded(answered, "A007", "excused")
    assert proposal is None
    assert [(one.code, one.message) for one in problems] == [
        ("outcome-recorded", "A007 is on record as `absent` (sick)")
    ]
    done = answered.do(*recorded(answered, "A007", "excused", correct=True))
    assert done.what == f"A007 in {EXAM}: excused (sick).\nThis replaces: absent (sick)."
    answered.do(*recorded(answered, "A007", "absent", correct=True))
    outcomes = {one.id: one.supersedes for one in answered.exam.outcomes}
    assert outcomes == {
        "2026-02-12-A007-absent": None,
        "2026-02-12-A007-excused": "2026-02-12-A007-absent",
        "2026-02-12-A007-absent-2": "2026-02-12-A007-excused",
    }
    assert next(one.outcome for one in answered.scores if one.agent == "A007") == "absent"
    assert {path: data for path, data in answered.files().items() if path in before} == before


def test_the_same_outcome_twice_is_said_and_not_written(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    for reason, correct in (("sick", False), ("sick", True), ("in hospital", False)):
        proposal, problems = recorded(answered, "A007", "absent", reason=reason, correct=correct)
        assert proposal is not None
        assert (proposal.changes, problems) == ((), [])
        assert proposal.nothing == (
            "A007 is on record as absent since 2026-02-12 (sick); nothing is written."
        )
    answered.do(*recorded(answered, "A007", "absent", reason="in hospital", correct=True))
    assert {one.reason for one in answered.exam.outcomes} == {"sick", "in hospital"}


def test_a_wrong_absence_is_taken_back_also_without_a_sheet(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    proposal = answered.do(*recorded(answered, "A007", "sat", reason="it was A017"))
    assert proposal.done == (
        f"A007 in {EXAM}: no outcome any more (it was A017).\nNext: trainer exam import {EXAM} sheets.csv"
    )
    assert next(one.outcome for one in answered.scores if one.agent == "A007") is None
    answered.do(*recorded(answered, "A007", "absent"))
    assert next(one.outcome for one in answered.scores if one.agent == "A007") == "absent"


def test_a_void_sheet_counts_again_and_an_announcement_is_remembered(team: Callable[[str], Team]) -> None:
    released = team("released")
    announced = (
        f"The results are announced: trainer exam score {EXAM} shows what differs now, "
        f"trainer exam release {EXAM} announces anew."
    )
    done = released.do(*recorded(released, "A002", "void", reason="phone")).done
    assert done == f"A002 in {EXAM}: void (phone).\n{announced}"
    sat = {"A002"}
    restored = new_outcome(released.exam, "A002", "sat", reason="another seat", sat=sat, by="TR02", at=NOON)
    assert released.do(*restored).done == (f"A002 in {EXAM}: the sheet counts (another seat).\n{announced}")


def test_what_may_not_be_recorded(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    cases: tuple[tuple[str, OutcomeKind, str], ...] = (
        ("A013", "absent", "A013 is not a candidate of this exam"),
        ("A001", "absent", "A001 has a sheet and can't be `absent`"),
        ("A007", "void", "A007 has no sheet and can't be `void`"),
    )
    for agent, outcome, message in cases:
        proposal, problems = recorded(answered, agent, outcome)
        assert proposal is None
        assert [one.message for one in problems] == [message]
