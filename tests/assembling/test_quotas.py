"""T37: comprehensive and even, in numbers."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.assembling.quotas import Demand, course_minima, quotas


def test_the_least_a_course_may_give() -> None:
    assert course_minima(Demand([25, 15, 5, 5], [[9] * 12] * 4, 2, 1)) == [4]
    assert course_minima(Demand([6], [[9, 9]], 1, 4)) == [3, 2, 1]
    assert course_minima(Demand([7], [[9, 9]], 1, 0)) == []
    assert course_minima(Demand([1], [[9, 9]], 1, 1)) == []


def test_every_type_is_spread_evenly_where_the_bank_allows() -> None:
    forms, bottleneck = quotas(Demand([25, 15, 5, 5], [[10] * 12, [6] * 12, [3] * 12, [3] * 12], 2, 1))
    assert bottleneck is None
    for matrix in forms:
        assert [sum(row) for row in matrix] == [25, 15, 5, 5]
        assert {sum(column) for column in zip(*matrix, strict=True)} == {4, 5}
        assert [set(row) for row in matrix] == [{2, 3}, {1, 2}, {0, 1}, {0, 1}]


def test_an_uneven_bank_is_used_as_it_is() -> None:
    forms, _ = quotas(Demand([4, 2], [[4, 1, 1], [0, 1, 1]], 1, 0))
    assert forms == [[[2, 1, 1], [0, 1, 1]]]


def test_a_less_even_choice_is_taken_when_the_bank_forces_it() -> None:
    forms, bottleneck = quotas(Demand([4], [[3, 1]], 1, 2))
    assert (forms, bottleneck) == ([[[3, 1]]], None)


def test_the_bottleneck_of_a_bank_that_is_short_only_together() -> None:
    forms, bottleneck = quotas(Demand([3, 3], [[0, 0, 9], [9, 9, 0]], 1, 0))
    assert forms == []
    assert bottleneck is not None
    assert (bottleneck.short, bottleneck.rows, bottleneck.columns) == (1, (0,), (0, 1))


def test_courses_with_numbers_of_their_own_and_the_others_evenly() -> None:
    demand = Demand([8, 4], [[9] * 4, [9] * 4], 2, 1, {1: (6, 6)})
    assert course_minima(demand) == [2, 1]
    for matrix in quotas(demand)[0]:
        assert [sum(column) for column in zip(*matrix, strict=True)] == [2, 6, 2, 2]
    assert course_minima(Demand([8], [[9] * 2], 1, 1, {0: (3, 3), 1: (5, 6)})) == [0]
    assert quotas(Demand([8], [[9] * 2], 1, 1, {0: (3, 3), 1: (5, 6)}))[0] == [[[3, 5]]]
    assert course_minima(Demand([8], [[9] * 2], 1, 1, {0: (3, 3), 1: (4, 4)})) == []


def test_what_all_forms_share_counts_once() -> None:
    # Two forms of three from four questions: two stand on both.
    demand = Demand([3], [[2, 2]], 2, 1, common=[[1, 1]])
    forms, bottleneck = quotas(demand)
    assert bottleneck is None
    assert sorted(forms) == [[[1, 2]], [[2, 1]]]


def test_what_can_never_be_spread_is_a_misuse() -> None:
    with pytest.raises(ValueError, match="can't be spread over the courses"):
        quotas(Demand([1], [[9, 9]], 1, 1))


@settings(max_examples=100, deadline=None)
@given(st.data(), st.integers(1, 4), st.integers(1, 3), st.integers(1, 3), st.integers(0, 2))
def test_counts_are_exact_and_courses_even(
    data: st.DataObject, forms: int, types: int, courses: int, evenness: int
) -> None:
    needs = data.draw(st.lists(st.integers(1, 6), min_size=types, max_size=types))
    row = st.lists(st.integers(0, 12), min_size=courses, max_size=courses)
    approved = data.draw(st.lists(row, min_size=types, max_size=types))
    demand = Demand(needs, approved, forms, evenness)
    if not course_minima(demand):
        return
    found, bottleneck = quotas(demand)
    assert bool(found) == (bottleneck is None)
    for matrix in found:
        sums = [sum(column) for column in zip(*matrix, strict=True)]
        assert [sum(line) for line in matrix] == needs
        assert min(sums) >= 1
        assert max(sums) - min(sums) <= evenness
    for kind in range(types):
        for course in range(courses):
            assert sum(matrix[kind][course] for matrix in found) <= approved[kind][course]
