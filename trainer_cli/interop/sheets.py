"""Answer sheets 答卷 of an exam, a row an agent (T42)."""

from __future__ import annotations

from trainer_cli.exams.columns import item_number, spellings
from trainer_cli.exams.sheet_columns import SHEET_NAMES
from trainer_cli.interop.format import Format
from trainer_cli.interop.sheet_systems import TELLING, foreign_columns

LONG = spellings({"item": "item,question,題號", "answer": "answer,response,答案,作答"})
NAMES = TELLING | SHEET_NAMES | LONG
"""What a column may be called, in our own sheets, in those with a row for each answer, and in other systems."""


def is_item(cell: str) -> bool:
    """Whether a column holds the answers to an item: `1`, `Q01`, `第1題`."""
    return item_number(cell) is not None


FORMAT = Format(
    name="sheets",
    about="answers of an exam",
    names=NAMES,
    required=("agent",),
    items=is_item,
    instead=("item", "answer"),
    foreign=foreign_columns,
)
