"""Which section of an exam an item belongs to: two sections may hold questions of one type (T38)."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.model.exam import Form, FormItem
    from trainer_cli.model.section import BlueprintSection


def section_places(items: Iterable[FormItem], sections: Sequence[BlueprintSection]) -> dict[int, int]:
    """Item number to the place of its section, from 0, for all items of a form.

    A form holds its sections one after the other; what a form has beyond them counts with the last.
    """
    ends = list(accumulate(section.count for section in sections))
    ordered = sorted(item.number for item in items)
    return {number: min(bisect_right(ends, place), len(ends) - 1) for place, number in enumerate(ordered)}


def section_items(form: Form, sections: Sequence[BlueprintSection]) -> list[tuple[str, list[FormItem]]]:
    """The sections of a form in its order, each with the type of its items."""
    places = section_places(form.items, sections)
    parts = groupby(form.items, key=lambda item: (places[item.number], item.type))
    return [(kind, list(items)) for (_, kind), items in parts]
