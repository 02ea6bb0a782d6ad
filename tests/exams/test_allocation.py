"""T42: who marks which answer: even, seeded, and nobody an answer twice."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.exams.allocation import allotted, drawn_codes, tolerance_in_points
from trainer_cli.questions.shuffle import seeded


def answers(agents: int, items: int) -> list[tuple[str, int]]:
    return [(f"A{agent:03}", item) for agent in range(agents) for item in range(41, 41 + items)]


def spread(counts: Counter[str], names: list[str]) -> int:
    found = [counts[name] for name in names]
    return max(found) - min(found)


@settings(max_examples=60, deadline=None)
@given(
    size=st.tuples(st.integers(1, 13), st.integers(1, 5)),
    people=st.integers(2, 6),
    each=st.integers(1, 2),
    left_out=st.sets(st.integers(0, 64), max_size=20),
    seed=st.integers(0, 99),
)
def test_it_is_even_by_marker_and_by_item(
    size: tuple[int, int], people: int, each: int, left_out: set[int], seed: int
) -> None:
    """Also where some answers are marked already and take no part."""
    names = [f"TR{number}" for number in range(people)]
    some = [answer for place, answer in enumerate(answers(*size)) if place not in left_out]
    found = allotted(some, names, seeded(seed), each=each)
    assert sorted(found) == sorted(some)
    assert all(len(set(team)) == each for team in found.values())
    assert spread(Counter(name for team in found.values() for name in team), names) <= 1
    for item in {item for _, item in some}:
        of_item = Counter(name for key, team in found.items() if key[1] == item for name in team)
        assert spread(of_item, names) <= 1


@pytest.mark.parametrize("people", [3, 4, 5, 6])
def test_pairs_are_mixed(people: int) -> None:
    names = [f"TR{number}" for number in range(people)]
    pairs = Counter(allotted(answers(12, 10), names, seeded(7), each=2).values())
    assert set(pairs) == set(combinations(names, 2))
    assert max(pairs.values()) - min(pairs.values()) <= 2


def test_the_seed_decides() -> None:
    some, names = answers(12, 10), ["TR01", "TR02", "TR03"]
    assert allotted(some, names, seeded(7)) == allotted(some[::-1], names[::-1], seeded(7))
    assert allotted(some, names, seeded(7)) != allotted(some, names, seeded(8))


def test_who_marked_an_answer_is_not_its_third_marker() -> None:
    some = answers(1, 3)
    barred = {some[0]: {"TR01", "TR02"}, some[1]: {"TR01", "TR03"}, some[2]: {"TR02", "TR03"}}
    found = allotted(some, ["TR02", "TR03"], seeded(7), barred=barred)
    assert found == {some[0]: ("TR03",), some[1]: ("TR02",)}


def test_codes_are_different_and_look_like_nothing_else() -> None:
    codes = drawn_codes(200, [], seeded(1))
    assert len(set(codes)) == 200
    assert all(len(code) == 6 and not set(code) & set("AEIOUY0123456789") for code in codes)
    assert drawn_codes(3, codes[:2], seeded(1)) == codes[2:5]


def test_a_tolerance_in_points_or_per_cent() -> None:
    assert tolerance_in_points("0.5", Decimal(7)) == Decimal("0.5")
    assert tolerance_in_points("5%", Decimal(7)) == Decimal("0.35")
    assert tolerance_in_points("0%", Decimal(7)) == 0
