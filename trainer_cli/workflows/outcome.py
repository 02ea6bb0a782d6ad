"""`trainer exam absent|excuse|withdraw|void`: what became of a candidate, as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.outcomes import current_outcomes, outcome_problem
from trainer_cli.model.exam import Outcome, OutcomeKind
from trainer_cli.planning.ids import free_id
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.release import announced_hint

if TYPE_CHECKING:
    import datetime as dt

    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import ExamFacts


def new_outcome(
    facts: ExamFacts,
    agent: str,
    outcome: OutcomeKind,
    *,
    reason: str,
    sat: set[str],
    by: str,
    at: dt.datetime,
    correct: bool = False,
) -> tuple[Proposal | None, list[Problem]]:
    """The record of an outcome; an earlier one of the same candidate is superseded, never changed.

    Args:
        facts: the exam.
        agent: the candidate.
        outcome: what became of the candidate; `sat` takes an earlier outcome back.
        reason: why.
        sat: who has a sheet.
        by: who says so.
        at: when.
        correct: whether an outcome on record may be replaced by another one.
    """
    earlier = current_outcomes(facts.outcomes).get(agent)
    candidates = {one.agent for one in facts.candidates}
    problem = outcome_problem(
        agent, outcome, candidates=candidates, with_sheet=sat, earlier=earlier, correct=correct
    )
    if problem is not None:
        return None, [problem]
    if earlier and earlier.outcome == outcome and not (correct and earlier.reason != reason):
        return _on_record(earlier), []
    name = free_id(f"{at:%Y-%m-%d}-{agent}-{outcome}", (one.id for one in facts.outcomes))
    record = Outcome(
        id=name,
        exam=facts.exam.id,
        agent=agent,
        outcome=outcome,
        reason=reason,
        at=at,
        by=by,
        supersedes=earlier.id if earlier else None,
    )
    said = _said(record, has_sheet=agent in sat)
    replaced = f"\nThis replaces: {earlier.outcome} ({earlier.reason})." if earlier else ""
    path = f"records/outcomes/{facts.exam.id}/{name}/outcome.yaml"
    return Proposal(
        changes=(Change(path, dump_yaml(record).encode(), None),),
        what=said + replaced,
        done=_done(said, record, facts, has_sheet=agent in sat),
        document={"exam": facts.exam.id, "agent": agent, "outcome": outcome},
    ), []


def _on_record(earlier: Outcome) -> Proposal:
    """Nothing to do, for an outcome that is on record."""
    return Proposal(
        nothing=(
            f"{earlier.agent} is on record as {earlier.outcome} since {earlier.at:%Y-%m-%d} "
            f"({earlier.reason}); nothing is written."
        ),
        document={"exam": earlier.exam, "agent": earlier.agent, "outcome": earlier.outcome},
    )


def _said(record: Outcome, *, has_sheet: bool) -> str:
    if record.outcome != "sat":
        return f"{record.agent} in {record.exam}: {record.outcome} ({record.reason})."
    if has_sheet:
        return f"{record.agent} in {record.exam}: the sheet counts ({record.reason})."
    return f"{record.agent} in {record.exam}: no outcome any more ({record.reason})."


def _done(said: str, record: Outcome, facts: ExamFacts, *, has_sheet: bool) -> str:
    lacks = record.outcome == "sat" and not has_sheet
    sheet = f"Next: trainer exam import {record.exam} sheets.csv" if lacks else ""
    return "\n".join(line for line in (said, sheet, announced_hint(facts)) if line)
