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


def recorded(team: Team, agent: str, outcome: OutcomeKind) -> tuple[Proposal | None, list[Problem]]:
    sat = {one.agent for one in team.scores if one.form}
    return new_outcome(team.exam, agent, outcome, reason="sick", sat=sat, by="TR02", at=NOON)


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
    answered.do(*recorded(answered, "A007", "excused"))
    answered.do(*recorded(answered, "A007", "absent"))
    outcomes = {one.id: one.supersedes for one in answered.exam.outcomes}
    assert outcomes == {
        "2026-02-12-A007-absent": None,
        "2026-02-12-A007-excused": "2026-02-12-A007-absent",
        "2026-02-12-A007-absent-2": "2026-02-12-A007-excused",
    }
    assert next(one.outcome for one in answered.scores if one.agent == "A007") == "absent"
    assert {path: data for path, data in answered.files().items() if path in before} == before


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
