"""T41: incidents and decisions go on record, and a void sheet with its outcome in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.reports.facts import FACTS, HELD
from tests.team import NOON
from trainer_cli.model.exam import Outcome, OutcomeKind
from trainer_cli.workflows.new_incident import Told, new_incident
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.workspace import ExamFacts

PHONE = Told(agent="A001", time="10:15", what="看手機", decision="warned")


def recorded(told: Told, facts: ExamFacts = FACTS) -> Proposal:
    proposal, problems = new_incident(facts, told, sat=set(), by="TR02", at=NOON)
    assert problems == []
    assert proposal is not None
    return proposal


def refused(told: Told, facts: ExamFacts = FACTS) -> list[str]:
    proposal, problems = new_incident(facts, told, sat=set(), by="TR02", at=NOON)
    assert proposal is None
    return [f"{one.code}: {one.message}" for one in problems]


def on_record(kind: OutcomeKind, reason: str = "sick") -> ExamFacts:
    outcome = Outcome(
        id="o1", exam=FACTS.exam.id, agent="A001", outcome=kind, reason=reason, at=NOON, by="TR01"
    )
    return replaced(FACTS, outcomes=(outcome,))


def test_an_incident_is_a_record() -> None:
    proposal = recorded(PHONE)
    [change] = proposal.changes
    assert change.path == f"records/incidents/{FACTS.exam.id}/2026-02-12-A001/incident.yaml"
    assert change.content is not None
    assert 'time: "10:15"\nwhat: 看手機\ndecision: warned\n' in change.content.decode()
    assert proposal.done == "Incident 2026-02-12-A001 of junior-2026-02-09-theory at 10:15: 看手機."


def test_one_that_concerns_nobody_waits_for_a_decision() -> None:
    proposal = recorded(Told(time="9:40", what="停電"))
    assert proposal.document["incident"] == "2026-02-12-all"
    assert proposal.done.endswith("--settles 2026-02-12-all --decision none")


def test_a_decision_taken_later_is_a_record_of_its_own() -> None:
    proposal = recorded(Told(settles="2026-02-12", decision="none"), HELD)
    assert proposal.what == (
        "Incident 2026-02-12-all of junior-2026-02-09-theory at 09:40: 停電.\nThis decides incident 2026-02-12."
    )
    content = (proposal.changes[0].content or b"").decode()
    assert 'time: "09:40"\nwhat: 停電\ndecision: none\n' in content
    assert content.endswith('supersedes: "2026-02-12"\n')


def test_void_voids_the_sheet_even_before_it_is_handed_in() -> None:
    proposal = recorded(msgspec.structs.replace(PHONE, decision="void"))
    assert [one.path.split("/")[1] for one in proposal.changes] == ["incidents", "outcomes"]
    content = (proposal.changes[1].content or b"").decode()
    assert "agent: A001\noutcome: void\nreason: 看手機\n" in content
    assert len(recorded(msgspec.structs.replace(PHONE, decision="void"), on_record("void")).changes) == 1


def test_void_taken_back_makes_the_sheet_count() -> None:
    facts = on_record("void")
    made = recorded(msgspec.structs.replace(PHONE, decision="void"))
    first = HELD.incidents[0]
    void = msgspec.structs.replace(first, id="2026-02-12-A001", agent="A001", decision="void")
    assert made.document["incident"] == void.id
    facts = replaced(facts, incidents=(void,))
    back = recorded(Told(settles=void.id, decision="moved"), facts)
    assert "outcome: sat\n" in (back.changes[1].content or b"").decode()
    # another incident of an agent whose sheet is void for this one changes nothing of that
    assert len(recorded(PHONE, facts).changes) == 1


def test_who_stayed_away_has_no_sheet_to_void() -> None:
    assert refused(msgspec.structs.replace(PHONE, decision="void"), on_record("absent")) == [
        "outcome-no-sheet: A001 has no sheet and can't be `void`"
    ]


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        (
            Told(settles="x", decision="none"),
            "incident-unknown: no incident `x` of this exam waits for a decision",
        ),
        (
            msgspec.structs.replace(PHONE, agent="A009"),
            "incident-not-candidate: the incident is said of A009, who is no candidate of this exam",
        ),
        (
            msgspec.structs.replace(PHONE, time="ten"),
            "incident-time: `ten` is no time of day for an incident",
        ),
        (msgspec.structs.replace(PHONE, what=" "), "incident-what: it is not said what happened"),
        (
            msgspec.structs.replace(PHONE, agent="", decision="void"),
            "incident-void-whose: it is not said whose sheet does not count",
        ),
    ],
)
def test_what_can_not_be_recorded(told: Told, problem: str) -> None:
    assert refused(told) == [problem]
