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


def code(agent: str, kind: OutcomeKind, supersedes: str | None = None) -> str | None:
    """The problem with an outcome: A001 has a sheet, A002 and A003 none, A003 is recorded as absent (o1)."""
    problem = outcome_problem(
        agent,
        kind,
        candidates={"A001", "A002", "A003"},
        with_sheet={"A001"},
        current={"A003": outcome("A003", "absent", name="o1")},
        supersedes=supersedes,
    )
    return problem.code if problem else None


@pytest.mark.parametrize(
    ("agent", "kind", "supersedes", "expected"),
    [
        ("A001", "void", None, None),
        ("A001", "sat", None, None),
        ("A001", "absent", None, "outcome-has-sheet"),
        ("A001", "withdrawn", None, "outcome-has-sheet"),
        ("A002", "absent", None, None),
        ("A002", "excused", None, None),
        ("A002", "void", None, "outcome-no-sheet"),
        ("A002", "sat", None, "outcome-no-sheet"),
        ("A002", "absent", "o1", "outcome-supersedes"),
        ("A003", "excused", "o1", None),
        ("A003", "excused", None, "outcome-recorded"),
        ("A003", "excused", "o9", "outcome-recorded"),
        ("A009", "absent", None, "outcome-not-candidate"),
    ],
)
def test_which_outcomes_may_be_recorded(
    agent: str, kind: OutcomeKind, supersedes: str | None, expected: str | None
) -> None:
    assert code(agent, kind, supersedes) == expected
