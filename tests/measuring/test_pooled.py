"""An item that several groups of people answered."""

from __future__ import annotations

from decimal import Decimal
from math import atanh, tanh

import msgspec
import pytest

from trainer_cli.measuring.items import ItemFigures, OptionFigures
from trainer_cli.measuring.pooled import Answered, pooled

ITEM = ItemFigures(
    item="rules-001",
    points=Decimal(1),
    key=("A",),
    blank=1,
    facility=0.5,
    sd=0.5,
    r_total=0.4,
    r_rest=0.3,
    d27=0.6,
    alpha_without=0.7,
    options={
        "A": OptionFigures(n=20, share=0.5, r_rest=0.3, mean=30.0),
        "B": OptionFigures(n=19, share=0.475, r_rest=-0.3, mean=20.0),
    },
)


def test_a_single_group_stays_as_it_is() -> None:
    assert pooled([Answered(40, ITEM)]) == Answered(40, ITEM)


def test_people_are_added_up_and_correlations_averaged() -> None:
    other = msgspec.structs.replace(
        ITEM,
        key=("B",),
        blank=0,
        facility=0.9,
        r_rest=0.6,
        r_total=None,
        options={
            "B": OptionFigures(n=9, share=0.9, r_rest=0.6, mean=9.0),
            "C": OptionFigures(n=1, share=0.1, r_rest=None, mean=1.0),
        },
    )
    n, found = pooled([Answered(40, ITEM), Answered(10, other)])
    assert (n, found.key, found.blank) == (50, ("B",), 1)
    assert found.facility == pytest.approx((40 * 0.5 + 10 * 0.9) / 50, abs=1e-15)
    assert found.r_rest == pytest.approx(tanh((37 * atanh(0.3) + 7 * atanh(0.6)) / 44), abs=1e-15)
    assert found.r_total == pytest.approx(0.4, abs=1e-15)
    assert (found.sd, found.d27, found.alpha_without) == (None, None, None)
    assert {name: (one.n, one.share, one.mean) for name, one in found.options.items()} == {
        "A": (20, 0.4, None),
        "B": (28, 0.56, None),
        "C": (1, 0.02, None),
    }
    assert found.options["C"].r_rest is None


def test_groups_that_are_too_small_or_certain_say_nothing_of_correlations() -> None:
    certain = msgspec.structs.replace(ITEM, r_rest=1.0)
    assert pooled([Answered(3, ITEM), Answered(40, certain)]).item.r_rest is None


def test_of_nobody_nothing_is_known() -> None:
    empty = msgspec.structs.replace(ITEM, facility=None, r_rest=None)
    found = pooled([Answered(0, empty), Answered(0, empty)])
    assert (found.n, found.item.facility, found.item.options["A"].share) == (0, None, None)
