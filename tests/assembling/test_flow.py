"""T37: the transport problem under the quotas."""

from __future__ import annotations

from itertools import chain, product

from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.assembling.flow import Bounds, Matrix, transport


def within(taken: Matrix, bounds: Bounds) -> bool:
    sums = [sum(column) for column in zip(*taken, strict=True)]
    cells = zip(*(chain.from_iterable(one) for one in (bounds.least, taken, bounds.most)), strict=True)
    return (
        [sum(row) for row in taken] == list(bounds.needs)
        and all(low <= total <= high for low, total, high in zip(bounds.low, sums, bounds.high, strict=True))
        and all(least <= cell <= most for least, cell, most in cells)
    )


def test_an_even_spread() -> None:
    found = transport(Bounds([2, 1], [1, 1, 1], [1, 1, 1], [[0] * 3] * 2, [[1, 1, 1], [1, 0, 0]]))
    # The second row can only have the first column, so the first row must give that up again.
    assert found.taken == [[0, 1, 1], [1, 0, 0]]
    assert found.short == 0


def test_a_bottleneck_names_where_one_more_would_help() -> None:
    found = transport(Bounds([2, 2], [1, 1, 1], [2, 2, 2], [[0] * 3] * 2, [[2, 2, 0], [2, 2, 0]]))
    assert (found.short, found.rows, found.columns) == (1, (0, 1), (2,))


def test_a_column_that_is_full_is_no_way_out() -> None:
    found = transport(Bounds([3, 1], [1, 1], [2, 2], [[0, 0]] * 2, [[3, 0], [1, 1]]))
    assert (found.short, found.rows, found.columns) == (1, (0,), (1,))


@st.composite
def bounds(draw: st.DrawFn) -> Bounds:
    rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    cells = st.lists(st.integers(0, 2), min_size=columns, max_size=columns)
    most = draw(st.lists(cells, min_size=rows, max_size=rows))
    low = draw(st.lists(st.integers(0, 2), min_size=columns, max_size=columns))
    high = [one + draw(st.integers(0, 2)) for one in low]
    needs = draw(st.lists(st.integers(0, 4), min_size=rows, max_size=rows))
    return Bounds(needs, low, high, [[0] * columns for _ in range(rows)], most)


@settings(max_examples=150, deadline=None)
@given(bounds())
def test_it_finds_a_matrix_whenever_there_is_one(case: Bounds) -> None:
    columns = len(case.high)
    cells = [range(most + 1) for row in case.most for most in row]
    every = ([list(c[i : i + columns]) for i in range(0, len(c), columns)] for c in product(*cells))
    possible = any(within(taken, case) for taken in every)
    found = transport(case)
    assert possible == (found.short == 0)
    if possible:
        assert within(found.taken, case)
