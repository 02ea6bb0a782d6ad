"""Whom a correction changes."""

from __future__ import annotations

from decimal import Decimal

from trainer_cli.exams.correction_effect import Effect, Standing, correction_effects
from trainer_cli.model.exam import AgentScore


def score(agent: str, points: str, *, marked: bool = True) -> AgentScore:
    """A score of one section; ten points pass."""
    value = Decimal(points)
    return AgentScore(
        agent=agent,
        outcome="sat",
        form="A",
        sections=(value,),
        points=value if marked else None,
        passed=value >= 10 if marked else None,
        unmarked=0 if marked else 1,
    )


def test_points_pass_and_rank_before_and_after() -> None:
    before = [score("A001", "12"), score("A002", "9"), score("A003", "9"), score("A004", "5")]
    after = [score("A001", "12"), score("A002", "10"), score("A003", "9"), score("A004", "4")]
    assert correction_effects(before, after) == (
        Effect(
            "A002", Standing(Decimal(9), passed=False, rank=2), Standing(Decimal(10), passed=True, rank=2)
        ),
        Effect(
            "A003", Standing(Decimal(9), passed=False, rank=2), Standing(Decimal(9), passed=False, rank=3)
        ),
        Effect(
            "A004", Standing(Decimal(5), passed=False, rank=4), Standing(Decimal(4), passed=False, rank=4)
        ),
    )
    assert [one.dropped for one in correction_effects(before, after)] == [False, False, True]


def test_equal_points_are_an_equal_rank() -> None:
    before = [score("A001", "9"), score("A002", "9"), score("A003", "1")]
    (only,) = correction_effects(before, [*before[:2], score("A003", "9")])
    assert (only.before.rank, only.after.rank) == (3, 1)


def test_while_marks_are_lacking_the_marked_sections_are_compared() -> None:
    before, after = [score("A001", "3", marked=False)], [score("A001", "4", marked=False)]
    assert correction_effects(before, after) == (
        Effect(
            "A001", Standing(Decimal(3), passed=None, rank=None), Standing(Decimal(4), passed=None, rank=None)
        ),
    )


def test_who_did_not_sit_is_not_told() -> None:
    absent = [AgentScore(agent="A007", outcome="absent")]
    assert correction_effects(absent, absent) == ()
