"""The points in a cell, and what is wrong with them: the item, the number, the step (T42)."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from math import gcd, lcm
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem
from trainer_cli.text.spoiled import spoiled

if TYPE_CHECKING:
    from trainer_cli.model.exam import Form, FormItem
    from trainer_cli.text.source import Source

_NUMBER = re.compile(r"-?\d{1,6}(?:\.\d{1,6})?")


class MarkCell(NamedTuple):
    """A cell with points: the item as it is named, its number if it has one, and where the points stand."""

    name: str
    item: int | None
    text: str
    source: Source


def points_of(cell: MarkCell, form: Form, step: Decimal) -> tuple[int, Decimal] | Problem:
    """The item and the points of a cell, from 0 to those of the item, or what is wrong with them.

    `step` is the usual one in which points are given (`mark_step` of `trainer.yaml`).
    """
    items = {item.number: item for item in form.items if TYPES[item.type].MARKED}
    if cell.item is None or cell.item not in items:
        numbers = ", ".join(str(number) for number in items) or "none"
        return mark_problem(
            "mark-item",
            f"`{cell.name}` is no item of form {form.form} that a person marks",
            cell.source,
            f"marked items: {numbers}",
        )
    item = items[cell.item]
    points = points_in(cell, str(cell.item), most=item.points, step=step_of(item, step))
    return points if isinstance(points, Problem) else (cell.item, points)


def points_in(cell: MarkCell, name: str, *, most: Decimal, step: Decimal) -> Decimal | Problem:
    """The points in a cell, from 0 to `most` in steps, or what is wrong with them; `name` is that of the item."""
    text = normalize("NFKC", cell.text).strip()
    if not _NUMBER.fullmatch(text):
        message = f"item {name}: `{cell.text}` is no number of points"
        if damage := spoiled(cell.text):
            message = f"item {name}: `{cell.text}` is no number of points: {damage}"
        return mark_problem("mark-points", message, cell.source, f"write a number from 0 to {most}")
    points = Decimal(text)
    if not 0 <= points <= most:
        message = f"item {name}: {points} points, allowed are 0 to {most}"
        return mark_problem("mark-points", message, cell.source, f"write a number from 0 to {most}")
    if points % step:
        message = f"item {name}: {points} points, but they are given in steps of {step}"
        remedy = f"write a multiple of {step}, or change `mark_step` in trainer.yaml"
        return mark_problem("mark-step", message, cell.source, remedy)
    return points


def step_of(item: FormItem, usual: Decimal) -> Decimal:
    """The step of an item's points: the usual one, or a finer one that its points and rubric need."""
    parts = [usual, item.points, *(one.points for one in item.rubric)]
    scale = lcm(*(Fraction(part).denominator for part in parts))
    return Decimal(gcd(*(int(part * scale) for part in parts))) / scale


def mark_problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    """A problem with a mark (T42)."""
    return Problem(code=code, message=message, source=source, remedy=remedy, clause="T42")
