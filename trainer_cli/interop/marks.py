"""Marks of written answers: a row an agent with a column an item, or a row a mark (T42)."""

from __future__ import annotations

from trainer_cli.exams.columns import item_number
from trainer_cli.exams.marks import MARK_NAMES
from trainer_cli.interop.format import Format

SHARED = frozenset({"form", "name", "answer"})
"""Fields of a marker's worksheet that speak for other tables as well."""


def is_item(cell: str) -> bool:
    """Whether a column holds the points of an item."""
    return item_number(cell) is not None


FORMAT = Format(
    name="marks",
    about="points for written answers",
    names={name: field for name, field in MARK_NAMES.items() if field not in SHARED},
    required=("agent",),
    items=is_item,
    instead=("item", "points"),
)
