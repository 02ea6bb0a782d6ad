"""What became of candidates who have no ordinary sheet: which record counts, and which may not be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from trainer_cli.model.exam import Outcome, OutcomeKind


def current_outcomes(outcomes: Iterable[Outcome]) -> dict[str, Outcome]:
    """Agent to the outcome that counts: the newest that no other supersedes."""
    recorded = list(outcomes)
    superseded = {one.supersedes for one in recorded}
    ordered = sorted(recorded, key=lambda one: (one.at, one.id))
    return {one.agent: one for one in ordered if one.id not in superseded}


def outcome_problem(
    agent: str,
    kind: OutcomeKind,
    *,
    candidates: AbstractSet[str],
    with_sheet: AbstractSet[str],
    current: Mapping[str, Outcome],
    supersedes: str | None = None,
) -> Problem | None:
    """Why an outcome may not be recorded, None if it may.

    Args:
        agent: the candidate.
        kind: `excused`, `absent`, `withdrawn` for somebody without a sheet, `void` for somebody with one,
            `sat` to take an earlier outcome back.
        candidates: who sits the exam.
        with_sheet: who has a sheet.
        current: agent to the outcome that counts so far.
        supersedes: the outcome that this one corrects.
    """
    if agent not in candidates:
        return _problem(
            "outcome-not-candidate",
            f"{agent} is not a candidate of this exam",
            "correct the id, or add the candidate",
        )
    if kind in {"sat", "void"} and agent not in with_sheet:
        return _problem(
            "outcome-no-sheet",
            f"{agent} has no sheet and can't be `{kind}`",
            "import the sheet first, or record absent, excused or withdrawn",
        )
    if kind not in {"sat", "void"} and agent in with_sheet:
        return _problem(
            "outcome-has-sheet",
            f"{agent} has a sheet and can't be `{kind}`",
            "record the sheet as void if it may not count",
        )
    return _supersedes_problem(agent, current.get(agent), supersedes)


def _supersedes_problem(agent: str, earlier: Outcome | None, supersedes: str | None) -> Problem | None:
    if earlier and supersedes != earlier.id:
        return _problem(
            "outcome-recorded",
            f"{agent} is recorded as `{earlier.outcome}` already",
            f"to correct that, let the new outcome supersede `{earlier.id}`",
        )
    if earlier is None and supersedes is not None:
        return _problem(
            "outcome-supersedes",
            f"`{supersedes}` is no outcome of {agent} that counts",
            "leave `supersedes` out, or name the outcome that is corrected",
        )
    return None


def _problem(code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, remedy=remedy, clause="S84")
