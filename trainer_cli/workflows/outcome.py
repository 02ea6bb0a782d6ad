"""`trainer exam absent|excuse|withdraw|void`: what became of a candidate, as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.outcomes import current_outcomes, outcome_problem
from trainer_cli.model.exam import Outcome, OutcomeKind
from trainer_cli.planning.ids import free_id
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal

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
) -> tuple[Proposal | None, list[Problem]]:
    """The record of an outcome; an earlier one of the same candidate is superseded, never changed."""
    current = current_outcomes(facts.outcomes)
    earlier = current.get(agent)
    problem = outcome_problem(
        agent,
        outcome,
        candidates={one.agent for one in facts.candidates},
        with_sheet=sat,
        current=current,
        supersedes=earlier.id if earlier else None,
    )
    if problem is not None:
        return None, [problem]
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
    path = f"records/outcomes/{facts.exam.id}/{name}/outcome.yaml"
    return Proposal(
        changes=(Change(path, dump_yaml(record).encode(), None),),
        done=f"{agent} in {facts.exam.id}: {outcome} ({reason}).",
        document={"exam": facts.exam.id, "agent": agent, "outcome": outcome},
    ), []
