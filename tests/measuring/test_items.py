"""Figures of items against their definitions, and against what others print."""

from __future__ import annotations

import json
import statistics
from decimal import Decimal
from math import sqrt
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.measuring.coded import Codebook, Coded, coded_block
from trainer_cli.measuring.counts import Item
from trainer_cli.measuring.items import Figures, item_figures

ONE = Decimal(1)
A = {"A": ONE}


def measured(*people: str, items: list[Item] | None = None) -> Figures:
    """Answers, a letter an item, a dot for a blank; the key is A where nothing else is said."""
    rows = [["" if answer == "." else answer for answer in person] for person in people]
    width = len(people[0]) if people else 2
    book = Codebook()
    names = tuple(f"q{number}" for number in range(1, width + 1))
    coded = Coded(names, [coded_block(rows, book, width)], book)
    return item_figures(coded, items or [Item(name, ONE, A) for name in names])


def test_four_people_three_items_by_hand() -> None:
    # Scores 3 2 1 0: mean 1.5, variance 5/3. Items have variances 1/4, 1/3, 1/4, so alpha = 3/2·(1 - (5/6)/(5/3)).
    found = measured("AAA", "AAB", "ABB", "B.B")
    assert (found.n, found.mean) == (4, 1.5)
    assert found.sd == pytest.approx(sqrt(5 / 3), abs=1e-15)
    assert found.alpha == found.kr20 == pytest.approx(0.75, abs=1e-15)
    assert found.sem == pytest.approx(sqrt(5 / 3) * sqrt(0.25), abs=1e-15)
    second = found.items[1]
    assert (second.item, second.facility, second.blank, second.key) == ("q2", 0.5, 1, ("A",))
    assert second.sd == pytest.approx(sqrt(1 / 3), abs=1e-15)
    assert second.d27 == 1.0  # one person in each group
    assert second.options["A"].n == 2
    assert second.options["A"].mean == 2.5
    assert second.options["B"].share == 0.25  # a blank is no option, and its person counts


PEOPLE = st.lists(st.text("ABC.", min_size=3, max_size=3), min_size=2, max_size=12)


def correlation(x: list[float], y: list[float]) -> float | None:
    if len(set(x)) == 1 or len(set(y)) == 1:
        return None
    return statistics.correlation(x, y)


@given(PEOPLE)
def test_correlations_are_those_of_the_definition(people: list[str]) -> None:
    scores = [[float(answer == "A") for answer in person] for person in people]
    found = measured(*people)
    for place, item in enumerate(found.items):
        own = [row[place] for row in scores]
        rest = [sum(row) - row[place] for row in scores]
        assert item.r_total == pytest.approx(correlation(own, [sum(row) for row in scores]), abs=1e-12)
        assert item.r_rest == pytest.approx(correlation(own, rest), abs=1e-12)
        for name, option in item.options.items():
            chosen = [float(person[place] == name) for person in people]
            assert option.r_rest == pytest.approx(correlation(chosen, rest), abs=1e-12)


def test_nothing_is_defined_of_nobody() -> None:
    found = measured()
    assert (found.n, found.mean, found.sd, found.alpha, found.kr20, found.sem) == (0, *[None] * 5)
    one = found.items[0]
    assert (one.facility, one.sd, one.r_total, one.r_rest, one.d27, one.alpha_without) == (None,) * 6
    assert one.options["A"] == msgspec.convert(
        {"n": 0, "share": None, "r_rest": None, "mean": None}, type(one.options["A"])
    )


def test_one_person_has_a_mean_and_no_spread() -> None:
    found = measured("AB")
    assert (found.n, found.mean, found.sd, found.alpha, found.sem) == (1, 1.0, None, None, None)
    assert (found.items[0].facility, found.items[0].d27) == (1.0, None)


def test_equal_scores_have_no_alpha() -> None:
    found = measured("AB", "BA")
    assert (found.sd, found.alpha, found.kr20, found.sem) == (0.0, None, None, None)
    assert found.items[0].r_total is None
    assert found.items[0].r_rest == -1.0


def test_one_item_has_no_alpha_and_two_have_none_without_one() -> None:
    assert measured("A", "B").alpha is None
    assert measured("A", "B").items[0].r_rest is None
    assert [item.alpha_without for item in measured("AA", "BB").items] == [None, None]


def test_kr20_is_for_items_of_one_point() -> None:
    two = Decimal(2)
    items = [Item("q1", ONE, A), Item("q2", two, {"A": two})]
    found = measured("AA", "AB", "BB", items=items)
    assert found.alpha is not None
    assert found.kr20 is None
    assert found.items[1].sd == pytest.approx(sqrt(4 / 3), abs=1e-15)  # in points
    assert found.items[1].facility == 1 / 3  # a share


def test_parts_of_points_count() -> None:
    half = Decimal("0.5")
    items = [Item("q1", ONE, {"A": ONE, "B": half}), Item("q2", ONE, {"A": ONE}, options=None)]
    found = measured("AA", "BA", "CB", items=items)
    assert (found.mean, found.items[0].facility, found.kr20) == (3.5 / 3, 0.5, None)
    assert list(found.items[0].options) == ["A", "B", "C"]
    assert found.items[1].options == {}


def test_options_that_nobody_chose_are_named() -> None:
    found = measured("A", "C", items=[Item("q1", ONE, A, options=("A", "B", "C", "D"))])
    assert {name: option.n for name, option in found.items[0].options.items()} == {
        "A": 1,
        "B": 0,
        "C": 1,
        "D": 0,
    }


def test_json_has_no_other_numbers_than_json_knows() -> None:
    document: Any = json.loads(msgspec.json.encode(measured("AA")), parse_constant=pytest.fail)
    assert document["alpha"] is None
