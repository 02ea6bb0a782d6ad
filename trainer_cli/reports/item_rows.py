"""Items with their figures, what these can be trusted for, and what is probably wrong with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.measuring.flags import Flag, item_flags
from trainer_cli.measuring.intervals import Interval, correlation_interval, share_interval
from trainer_cli.measuring.items import Figures, ItemFigures

if TYPE_CHECKING:
    from trainer_cli.measuring.pooled import Answered


class ItemRow(ItemFigures, frozen=True, kw_only=True):
    """An item that `n` people answered; an interval holds the figure with 95 % confidence, None where there is none."""

    n: int
    facility_interval: Interval | None
    r_rest_interval: Interval | None
    flags: tuple[Flag, ...]


class MeasuredItems(msgspec.Struct, frozen=True, kw_only=True):
    """The scores of `n` people, with the figures of `measuring.items`, and the items, judged."""

    n: int
    mean: float | None
    sd: float | None
    alpha: float | None
    kr20: float | None
    sem: float | None
    items: tuple[ItemRow, ...]


def measured_items(figures: Figures) -> MeasuredItems:
    """`figures` with each item judged."""
    rows = tuple(_row(figures.n, item) for item in figures.items)
    return MeasuredItems(**{**msgspec.structs.asdict(figures), "items": rows})


def pooled_row(answered: Answered) -> ItemRow:
    """An item that several groups of people answered, judged."""
    return _row(answered.n, answered.item)


def _row(n: int, item: ItemFigures) -> ItemRow:
    return ItemRow(
        **msgspec.structs.asdict(item),
        n=n,
        facility_interval=None if item.facility is None else share_interval(item.facility, n),
        r_rest_interval=None if item.r_rest is None else correlation_interval(item.r_rest, n),
        flags=item_flags(item, n),
    )
