"""Answer sheets 答卷 of an exam, a row an agent (T42)."""

from __future__ import annotations

from trainer_cli.exams.columns import item_number
from trainer_cli.exams.sheet_columns import SHEET_NAMES
from trainer_cli.interop.format import Format


def is_item(cell: str) -> bool:
    """Whether a column holds the answers to an item: `1`, `Q01`, `第1題`."""
    return item_number(cell) is not None


FORMAT = Format(
    name="sheets",
    about="answers of an exam",
    names={**SHEET_NAMES, "exam": "exam", "考試": "exam"},
    required=("agent",),
    items=is_item,
)
