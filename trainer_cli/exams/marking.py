"""Which mark counts for a written answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.exam import Mark

MarkKey = tuple[str, int]
"""An agent and an item number."""


def settled_marks(marks: Iterable[Mark]) -> dict[MarkKey, Mark]:
    """The mark of each written answer; where two differ, as after a merge of branches, neither counts."""
    found: dict[MarkKey, Mark] = {}
    disputed: set[MarkKey] = set()
    for mark in marks:
        key = mark.agent, mark.item
        if found.setdefault(key, mark).points != mark.points:
            disputed.add(key)
    return {key: mark for key, mark in found.items() if key not in disputed}
