"""A measure split by team, tier, month, plan, exam or agent: one table (S92)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.reports.measures import MEASURES
from trainer_cli.reports.people import person_name, tier_name
from trainer_cli.reports.tally import Span, tallied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.workspace.workspace import Workspace

MOST_BARS = 24
"""With more bars a chart tells nothing."""


class MeasureRow(msgspec.Struct, frozen=True):
    """A combination of the dimensions with its value; an empty name is what belongs to none."""

    names: tuple[Text, ...]
    value: Decimal


class MeasureReport(msgspec.Struct, frozen=True, kw_only=True):
    """A measure from `first` to `last`; `total` is None where the rows don't add up to anything."""

    measure: str
    first: dt.date
    last: dt.date
    per: tuple[str, ...]
    rows: tuple[MeasureRow, ...]
    total: Decimal | None

    @property
    def bars(self) -> list[tuple[Text, Decimal]]:
        """What a chart of a single dimension shows; nothing where it would tell nothing."""
        if len(self.per) != 1 or not 1 < len(self.rows) <= MOST_BARS:
            return []
        return [(row.names[0], row.value) for row in self.rows]


def measure_report(
    workspace: Workspace, name: str, per: Sequence[str], first: dt.date, last: dt.date
) -> MeasureReport:
    """The table of the measure `name`.

    Raises:
        KeyError: there is no such measure or dimension.
    """
    measure = MEASURES[name]
    found = list(measure.observations(workspace, Span(first, last, "month" in per)))
    rows = tuple(
        MeasureRow(tuple(_named(workspace, *one) for one in zip(per, key, strict=True)), measure.value(some))
        for key, some in tallied(workspace, found, per).items()
    )
    adds = found and (measure.adds or "month" not in per)
    return MeasureReport(
        measure=name,
        first=first,
        last=last,
        per=tuple(per),
        rows=rows,
        total=measure.value(found) if adds else None,
    )


def _named(workspace: Workspace, dimension: str, key: str) -> Text:
    if dimension == "tier":
        return tier_name(workspace, key)
    return f"{key} {person_name(workspace, key)}" if dimension == "agent" else key
