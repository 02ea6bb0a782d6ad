"""Items with their figures, what these can be trusted for, and what is probably wrong with them."""

from __future__ import annotations

import msgspec

from trainer_cli.measuring.flags import Flag, item_flags
from trainer_cli.measuring.intervals import Interval, correlation_interval, share_interval
from trainer_cli.measuring.items import Figures, ItemFigures


class ItemRow(ItemFigures, frozen=True, kw_only=True):
    """An item; the intervals hold the figure with 95 % confidence, None where there is none."""

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
    return MeasuredItems(
        n=figures.n,
        mean=figures.mean,
        sd=figures.sd,
        alpha=figures.alpha,
        kr20=figures.kr20,
        sem=figures.sem,
        items=tuple(_row(item, figures.n) for item in figures.items),
    )


def _row(item: ItemFigures, n: int) -> ItemRow:
    return ItemRow(
        **msgspec.structs.asdict(item),
        facility_interval=None if item.facility is None else share_interval(item.facility, n),
        r_rest_interval=None if item.r_rest is None else correlation_interval(item.r_rest, n),
        flags=item_flags(item, n),
    )
