"""What is wrong with a mark: the agent, the item, the points, or that there is one already."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem
from trainer_cli.text.spoiled import spoiled

if TYPE_CHECKING:
    from trainer_cli.model.exam import Form
    from trainer_cli.text.source import Source

_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,6})?")


class MarkCell(NamedTuple):
    """A cell with points: the item as it is named, its number if it has one, and where the points stand."""

    name: str
    item: int | None
    text: str
    source: Source


def points_of(cell: MarkCell, form: Form) -> tuple[int, Decimal] | Problem:
    """The item and the points of a cell, from 0 to those of the item, or what is wrong with them."""
    items = {item.number: item for item in form.items if TYPES[item.type].MARKED}
    if cell.item is None or cell.item not in items:
        numbers = ", ".join(str(number) for number in items) or "none"
        return mark_problem(
            "mark-item",
            f"`{cell.name}` is no item of form {form.form} that a person marks",
            cell.source,
            f"marked items: {numbers}",
        )
    text = normalize("NFKC", cell.text).strip()
    most = items[cell.item].points
    if not _NUMBER.fullmatch(text):
        message = f"item {cell.item}: `{cell.text}` is no number of points"
        if damage := spoiled(cell.text):
            message += f" ({damage})"
        return mark_problem("mark-points", message, cell.source, f"write a number from 0 to {most}")
    points = Decimal(text)
    if not 0 <= points <= most:
        message = f"item {cell.item}: {points} points, allowed are 0 to {most}"
        return mark_problem("mark-points", message, cell.source, f"write a number from 0 to {most}")
    return cell.item, points


def mark_problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    """A problem with a mark (T42)."""
    return Problem(code=code, message=message, source=source, remedy=remedy, clause="T42")
