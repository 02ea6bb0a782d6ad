from __future__ import annotations

from decimal import Decimal

import pytest

from trainer_cli.measuring.coded import Codebook, Coded, coded_block
from trainer_cli.measuring.counts import Given, Item, counts

ONE = Decimal(1)


def coded(*people: str) -> Coded:
    """People's answers, a letter an item; a dot is a blank."""
    book = Codebook()
    rows = [["" if answer == "." else answer for answer in person] for person in people]
    items = len(people[0]) if people else 2
    return Coded(
        tuple("ab"[:items]), [coded_block(rows[:3], book, items), coded_block(rows[3:], book, items)], book
    )


def test_people_and_scores_by_answer() -> None:
    items = [
        Item("a", Decimal("0.5"), {"A": Decimal("0.5")}),
        Item("b", ONE, {"B": ONE, "C": ONE, "AC": ONE}),
    ]
    found = counts(coded("AB", "AC", "BB", "..", "AX"), items)
    assert (found.people, found.unit, found.score, found.squares) == (5, 2, 9, 9 + 9 + 4 + 0 + 1)
    assert found.items[0].given == {0: Given(1, 0, 0), ord("A"): Given(3, 7, 1), ord("B"): Given(1, 2, 0)}
    assert found.items[1].given == {
        0: Given(1, 0, 0),
        ord("B"): Given(2, 5, 2),
        ord("C"): Given(1, 3, 2),
        ord("X"): Given(1, 1, 0),
    }
    assert [item.earned for item in found.items] == [3, 6]


@pytest.mark.parametrize(
    ("people", "group"),
    [(1, 0), (2, 1), (10, 3), (11, 3), (50, 14), (100, 27), (150, 40), (200, 54), (250, 68)],
)
def test_a_group_is_27_per_cent_and_a_half_goes_to_the_even_number(people: int, group: int) -> None:
    # 50 people: 13.5 is 14; 150 people: 40.5 is 40
    assert counts(coded(*["A"] * people), [Item("a", ONE, {"A": ONE})]).group == group


def test_ties_stay_in_the_order_of_the_file() -> None:
    items = [Item("a", ONE, {"A": ONE}), Item("b", ONE, {"A": ONE})]
    # Scores 1 1 1 1: the first one is the upper group, the last one the lower
    found = counts(coded("AB", "BA", "BA", "BA"), items)
    assert found.group == 1
    assert [item.gap for item in found.items] == [1, -1]


def test_nobody() -> None:
    found = counts(coded(), [Item("a", ONE, {"A": ONE}), Item("b", ONE, {"A": ONE})])
    assert (found.people, found.score, found.squares, found.group) == (0, 0, 0, 0)
    assert [(item.given, item.gap) for item in found.items] == [({}, 0), ({}, 0)]
