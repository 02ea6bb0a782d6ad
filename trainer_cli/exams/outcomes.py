"""What became of candidates who have no ordinary sheet: which record counts, and which may not be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable
    from collections.abc import Set as AbstractSet

    from trainer_cli.model.exam import Outcome, OutcomeKind

DID_NOT_SIT = frozenset({"excused", "absent", "withdrawn"})


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
    earlier: Outcome | None,
    correct: bool = False,
) -> Problem | None:
    """Why an outcome may not be recorded, None if it may.

    Args:
        agent: the candidate.
        kind: `excused`, `absent`, `withdrawn` for somebody without a sheet, `void` for somebody with one,
            `sat` to take an earlier outcome back.
        candidates: who sits the exam.
        with_sheet: who has a sheet.
        earlier: the agent's outcome that counts so far.
        correct: whether it may replace another one.
    """
    if agent not in candidates:
        return _problem(
            "outcome-not-candidate",
            f"{agent} is not a candidate of this exam",
            "correct the id, or add the candidate",
        )
    if kind == "sat" and earlier is None:
        return _problem(
            "outcome-none", f"no outcome of {agent} is on record", "there is nothing to take back"
        )
    if kind == "void" and agent not in with_sheet:
        return _problem(
            "outcome-no-sheet",
            f"{agent} has no sheet and can't be `{kind}`",
            "import the sheet first, or record absent, excused or withdrawn",
        )
    if kind in DID_NOT_SIT and agent in with_sheet:
        return _problem(
            "outcome-has-sheet",
            f"{agent} has a sheet and can't be `{kind}`",
            "record the sheet as void if it may not count",
        )
    return None if correct else _change_problem(agent, kind, earlier)


def _change_problem(agent: str, kind: OutcomeKind, earlier: Outcome | None) -> Problem | None:
    """That a candidate who did not sit is on record with another outcome."""
    if earlier is None or earlier.outcome == kind or not {earlier.outcome, kind} <= DID_NOT_SIT:
        return None
    return _problem(
        "outcome-recorded",
        f"{agent} is on record as `{earlier.outcome}` ({earlier.reason})",
        "if that was wrong, replace it with --correct; both stay on record",
    )


def _problem(code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, remedy=remedy, clause="S84")
