"""T40: an order that can be drawn again years later."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.questions.shuffle import seed_of, seeded, shuffled


def test_the_order_of_a_seed_never_changes() -> None:
    # If this fails, forms frozen earlier can't be drawn again.
    assert shuffled("ABCDEFGH", seeded(2026)) == list("EGACDHFB")


@given(st.lists(st.integers()), st.integers())
def test_nothing_is_lost_and_nothing_added(values: list[int], seed: int) -> None:
    assert sorted(shuffled(values, seeded(seed))) == sorted(values)


def test_a_name_gives_a_seed_that_never_changes() -> None:
    assert seed_of("junior-2026-02-09-theory") == 716480
    assert seed_of("junior-2026-02-09-theory-2") != 716480
