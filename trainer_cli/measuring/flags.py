"""What is probably wrong with an item, said only where the figures of so many people leave little doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.measuring.intervals import correlation_interval, share_interval

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.measuring.intervals import Interval
    from trainer_cli.measuring.items import ItemFigures

LEAST_PEOPLE = 30
"""With fewer nothing is said: the interval of a share is then up to a third wide. Chosen here."""
TOO_HARD = 0.3
TOO_EASY = 0.9
"""Facilities below and above which an item tells few people apart; chosen here, as textbooks have them."""
DEAD = 0.05
"""A wrong option that fewer choose: Haladyna & Downing (1993), Educational and Psychological Measurement 53."""

FlagKind = Literal["wrong-key", "negative", "too-hard", "too-easy", "dead-option"]


class Flag(msgspec.Struct, frozen=True, kw_only=True):
    """What an item is flagged for; `option` is the one meant, empty where none is.

    `value` is the figure that tells it, from `low` to `high` with 95 % confidence.
    """

    flag: FlagKind
    option: str
    value: float
    low: float
    high: float


def item_flags(item: ItemFigures, n: int) -> tuple[Flag, ...]:
    """The flags of an item that `n` people answered, gravest first; none with fewer than 30.

    wrong-key: choosing an option that is not right goes with a high score, surely more so than answering
    right does. negative: who knows the rest answers wrong. too-hard, too-easy: by the facility. dead-option:
    a wrong option that hardly anybody chooses.
    """
    if n < LEAST_PEOPLE or item.facility is None:
        return ()
    return (*_by_correlation(item, n), *_by_facility(item.facility, n), *_dead_options(item, n))


def _by_correlation(item: ItemFigures, n: int) -> Iterator[Flag]:
    own = _correlation(item.r_rest, n)
    if own is None or item.r_rest is None:
        return
    for name, option in item.options.items():
        found = _correlation(option.r_rest, n)
        if name not in item.key and found and option.r_rest and found[0] > max(own[1], 0):
            yield _flag("wrong-key", name, option.r_rest, found)
    if own[1] < 0:
        yield _flag("negative", "", item.r_rest, own)


def _by_facility(facility: float, n: int) -> Iterator[Flag]:
    found = share_interval(facility, n)
    if found[1] < TOO_HARD:
        yield _flag("too-hard", "", facility, found)
    if found[0] > TOO_EASY:
        yield _flag("too-easy", "", facility, found)


def _dead_options(item: ItemFigures, n: int) -> Iterator[Flag]:
    for name, option in item.options.items():
        share = option.n / n
        found = share_interval(share, n)
        if name not in item.key and found[1] < DEAD:
            yield _flag("dead-option", name, share, found)


def _correlation(r: float | None, n: int) -> Interval | None:
    return None if r is None else correlation_interval(r, n)


def _flag(kind: FlagKind, option: str, value: float, interval: Interval) -> Flag:
    return Flag(flag=kind, option=option, value=value, low=interval[0], high=interval[1])
