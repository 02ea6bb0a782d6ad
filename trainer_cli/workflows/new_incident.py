"""`trainer exam incident`: what happened in an exam, and what was decided about it (T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.held import current_incidents
from trainer_cli.exams.outcomes import DID_NOT_SIT, current_outcomes
from trainer_cli.model.exam_day import Decision, Incident
from trainer_cli.planning.ids import free_id
from trainer_cli.text.entered import entered_time
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.outcome import new_outcome
from trainer_cli.workflows.proposal import Proposal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from trainer_cli.model.exam import OutcomeKind
    from trainer_cli.workspace.workspace import ExamFacts


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What is said about an incident: `time` as people write it; empty where `settles` names the one decided now."""

    agent: str = ""
    time: str = ""
    what: str = ""
    decision: Decision = "open"
    settles: str = ""


def new_incident(
    facts: ExamFacts, told: Told, *, sat: set[str], by: str, at: dt.datetime
) -> tuple[Proposal | None, list[Problem]]:
    """The record of an incident or of a decision about one; a void sheet gets its outcome in the same step.

    Args:
        facts: the exam.
        told: what is said.
        sat: who has a sheet.
        by: who says so.
        at: when.
    """
    earlier = next((one for one in current_incidents(facts.incidents) if one.id == told.settles), None)
    if earlier is not None:
        told = msgspec.structs.replace(
            told,
            agent=told.agent or earlier.agent,
            time=told.time or earlier.time,
            what=told.what or earlier.what,
        )
    problems = list(_problems(facts, told, earlier))
    if problems:
        return None, problems
    record = Incident(
        id=free_id(f"{at:%Y-%m-%d}-{told.agent or 'all'}", [one.id for one in facts.incidents]),
        exam=facts.exam.id,
        agent=told.agent,
        time=entered_time(told.time) or "",
        what=told.what,
        decision=told.decision,
        at=at,
        by=by,
        supersedes=earlier.id if earlier else None,
    )
    followed, problems = _outcome(facts, record, sat)
    return (None, problems) if problems else (_proposal(record, followed), [])


def _outcome(facts: ExamFacts, record: Incident, sat: set[str]) -> tuple[tuple[Change, ...], list[Problem]]:
    """The outcome that follows: void for a sheet that may be handed in later, or a void one that counts again."""
    earlier = current_outcomes(facts.outcomes).get(record.agent)
    is_void = earlier is not None and earlier.outcome == "void"
    wanted: OutcomeKind = "void" if record.decision == "void" else "sat"
    if is_void == (wanted == "void") or (is_void and not _made_void(facts, record)):
        return (), []
    away = earlier is not None and earlier.outcome in DID_NOT_SIT
    proposal, problems = new_outcome(
        facts,
        record.agent,
        wanted,
        reason=record.what,
        sat=sat if away else {*sat, record.agent},
        by=record.by,
        at=record.at,
    )
    return (proposal.changes if proposal else ()), problems


def _made_void(facts: ExamFacts, record: Incident) -> bool:
    """Whether the decision that is taken back was the one that made the sheet void."""
    return any(one.id == record.supersedes and one.decision == "void" for one in facts.incidents)


def _proposal(record: Incident, followed: tuple[Change, ...]) -> Proposal:
    path = f"records/incidents/{record.exam}/{record.id}/incident.yaml"
    said = f"Incident {record.id} of {record.exam} at {record.time}: {record.what}."
    decides = f"\nThis decides incident {record.supersedes}." if record.supersedes else ""
    command = f"\nNext: trainer exam incident {record.exam} --settles {record.id} --decision none"
    return Proposal(
        changes=(Change(path, dump_yaml(record).encode(), None), *followed),
        what=said + decides,
        done=said + command if record.decision == "open" else said,
        document={
            "exam": record.exam,
            "incident": record.id,
            "agent": record.agent,
            "decision": record.decision,
        },
    )


def _problems(facts: ExamFacts, told: Told, earlier: Incident | None) -> Iterator[Problem]:
    if told.settles and earlier is None:
        known = ", ".join(one.id for one in current_incidents(facts.incidents)) or "none"
        yield _problem(
            "incident-unknown",
            f"no incident `{told.settles}` of this exam waits for a decision",
            f"on record: {known}",
        )
        return
    if told.agent and told.agent not in {one.agent for one in facts.candidates}:
        yield _problem(
            "incident-not-candidate",
            f"the incident is said of {told.agent}, who is no candidate of this exam",
            "correct --agent, or leave it out where the incident concerns nobody in particular",
        )
    if entered_time(told.time) is None:
        yield _problem(
            "incident-time", f"`{told.time}` is no time of day for an incident", "write it like --at 10:15"
        )
    if not told.what.strip():
        yield _problem(
            "incident-what", "it is not said what happened", "say it in words: --what TEXT goes on record"
        )
    if told.decision == "void" and not told.agent:
        yield _problem(
            "incident-void-whose",
            "it is not said whose sheet does not count",
            "name the candidate with --agent",
        )


def _problem(code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, remedy=remedy, clause="T41")
