"""S84: what became of candidates without an ordinary sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.exams.paper import outcome
from trainer_cli.exams.outcomes import current_outcomes, outcome_problem

if TYPE_CHECKING:
    from trainer_cli.model.exam import OutcomeKind


def test_the_newest_that_is_not_superseded_counts() -> None:
    absent = outcome("A001", "absent", name="o1")
    excused = outcome("A001", "excused", name="o2", hours=2, supersedes="o1")
    void = outcome("A002", "void", name="o3", hours=1)
    assert current_outcomes([excused, void, absent]) == {"A001": excused, "A002": void}


def test_a_later_record_counts_even_if_it_supersedes_nothing() -> None:
    first, second = outcome("A001", "absent", name="o1"), outcome("A001", "excused", name="o2", hours=1)
    assert current_outcomes([second, first]) == {"A001": second}


def code(agent: str, kind: OutcomeKind, *, correct: bool = False) -> str | None:
    """The problem with an outcome: A001 and A004 have a sheet, A003 is recorded as absent, A004 was restored."""
    problem = outcome_problem(
        agent,
        kind,
        candidates={"A001", "A002", "A003", "A004"},
        with_sheet={"A001", "A004"},
        earlier={"A003": outcome("A003", "absent"), "A004": outcome("A004", "sat")}.get(agent),
        correct=correct,
    )
    return problem.code if problem else None


@pytest.mark.parametrize(
    ("agent", "kind", "expected"),
    [
        ("A001", "void", None),
        ("A001", "sat", "outcome-none"),
        ("A001", "absent", "outcome-has-sheet"),
        ("A001", "withdrawn", "outcome-has-sheet"),
        ("A002", "absent", None),
        ("A002", "excused", None),
        ("A002", "void", "outcome-no-sheet"),
        ("A002", "sat", "outcome-none"),
        ("A003", "absent", None),
        ("A003", "sat", None),
        ("A003", "excused", "outcome-recorded"),
        ("A004", "void", None),
        ("A009", "absent", "outcome-not-candidate"),
    ],
)
def test_which_outcomes_may_be_recorded(agent: str, kind: OutcomeKind, expected: str | None) -> None:
    assert code(agent, kind) == expected


def test_another_outcome_is_recorded_as_a_correction() -> None:
    assert code("A003", "excused", correct=True) is None
