from __future__ import annotations

from decimal import Decimal

import pytest

from trainer_cli.measuring.items import Figures, ItemFigures
from trainer_cli.reports.item_rows import measured_items


def item(facility: float | None, r_rest: float | None) -> ItemFigures:
    return ItemFigures(
        item="q1",
        points=Decimal(1),
        key=("A",),
        blank=0,
        facility=facility,
        sd=None,
        r_total=None,
        r_rest=r_rest,
        d27=None,
        alpha_without=None,
        options={},
    )


def figures(n: int, *items: ItemFigures) -> Figures:
    return Figures(n=n, mean=None, sd=None, alpha=None, kr20=None, sem=None, items=items)


def test_every_item_is_judged() -> None:
    found = measured_items(figures(100, item(0.95, -0.5)))
    row = found.items[0]
    assert (found.n, row.item, row.facility) == (100, "q1", 0.95)
    assert row.facility_interval == pytest.approx((0.88825, 0.97846), abs=0.00001)
    assert row.r_rest_interval == pytest.approx((-0.63414, -0.33664), abs=0.00001)
    assert [flag.flag for flag in row.flags] == ["negative"]


def test_what_is_not_defined_has_no_interval() -> None:
    row = measured_items(figures(0, item(None, None))).items[0]
    assert (row.facility_interval, row.r_rest_interval, row.flags) == (None, None, ())
