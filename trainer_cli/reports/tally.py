"""Observations: values with a date, a person and what they belong to, put together by team, month and so on."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.reports.heads import place_on, tier_rank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from trainer_cli.workspace.workspace import Workspace


class Span(NamedTuple):
    """The days asked about; with `monthly` what is counted on a day is counted at the end of each month."""

    first: dt.date
    last: dt.date
    monthly: bool = False

    def holds(self, day: dt.date) -> bool:
        """Whether the day is asked about."""
        return self.first <= day <= self.last


class Observation(NamedTuple):
    """A value of an agent on a day; what it belongs to, where it does.

    `of` is what it is a part of: means and shares are made of all values and all wholes, never of other means.
    `item` is what was rated, or what happened.
    """

    date: dt.date
    agent: str
    value: Decimal
    of: Decimal = Decimal(1)
    plan: str = ""
    exam: str = ""
    item: str = ""


def month_ends(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The last day of each month from `first` on, and `last` for the month that it cuts."""
    day = first
    while (end := day.replace(day=monthrange(day.year, day.month)[1])) < last:
        yield end
        day = end + dt.timedelta(days=1)
    if day <= last:
        yield last


def _team(workspace: Workspace, one: Observation) -> str:
    return (place_on(workspace, one.agent, one.date) or ("", ""))[0]


def _tier(workspace: Workspace, one: Observation) -> str:
    return (place_on(workspace, one.agent, one.date) or ("", ""))[1]


DIMENSIONS: dict[str, Callable[[Workspace, Observation], str]] = {
    "team": _team,
    "tier": _tier,
    "month": lambda _, one: f"{one.date:%Y-%m}",
    "plan": lambda _, one: one.plan,
    "exam": lambda _, one: one.exam,
    "agent": lambda _, one: one.agent,
    "item": lambda _, one: one.item,
}
"""By what a measure can be split; team and tier are those of the posting of the date."""


def tallied(
    workspace: Workspace, observations: Iterable[Observation], by: Sequence[str]
) -> dict[tuple[str, ...], list[Observation]]:
    """The observations by their dimensions, in order of these; "" where one does not apply."""
    groups: dict[tuple[str, ...], list[Observation]] = {}
    for one in observations:
        groups.setdefault(tuple(DIMENSIONS[name](workspace, one) for name in by), []).append(one)
    return {key: groups[key] for key in sorted(groups, key=lambda key: _rank(workspace, by, key))}


def _rank(workspace: Workspace, by: Sequence[str], key: Sequence[str]) -> list[tuple[int, str]]:
    return [
        tier_rank(workspace, one) if name == "tier" else (0, one) for name, one in zip(by, key, strict=True)
    ]
