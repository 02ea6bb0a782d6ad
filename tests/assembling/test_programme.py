"""What the solver is told, and what it answers."""

from __future__ import annotations

from trainer_cli.assembling.programme import ENDLESS, Answer, Programme, solved


def bought(least: int) -> Programme:
    """At least so much of two goods at 3 and 2, of each at most 5."""
    programme = Programme()
    first, second = programme.column(0, 5, cost=3), programme.column(0, 5, cost=2)
    programme.row(least, ENDLESS, [(first, 1), (second, 1)])
    return programme


def test_the_cheapest_choice() -> None:
    assert solved(bought(7), seconds=5) == Answer(possible=True, values=[2, 5], least=16.0)


def test_there_is_none() -> None:
    assert solved(bought(11), seconds=5) == Answer(possible=False)


def test_there_was_no_time() -> None:
    # Pairs of numbers that nobody can halve: long to search, and no time is given.
    programme = Programme()
    columns = [programme.column(0, 1) for _ in range(40)]
    terms = [(column, 10**6 + 7 * number**3) for number, column in enumerate(columns)]
    half = sum(factor for _, factor in terms) // 2
    programme.row(half, half, terms)
    assert solved(programme, seconds=0) == Answer(possible=None)


def test_a_column_that_may_be_any_number() -> None:
    programme = Programme()
    whole, loose = programme.column(0, 9, cost=1), programme.column(0, 9, cost=1, loose=True)
    programme.row(5, 5, [(whole, 2), (loose, 2)])
    answer = solved(programme, seconds=5)
    assert (answer.possible, answer.least) == (True, 2.5)
    assert answer.values[loose] == 0
