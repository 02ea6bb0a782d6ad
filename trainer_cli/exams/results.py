"""What sheets earned, as points by section, from scored blocks."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.exams.scoring import groups
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.exams.scoring import Block, Group
    from trainer_cli.model.exam import Form

SectionPoints = tuple[tuple[str, Decimal], ...]
"""Points by section, as pairs of question type and points."""


def machine_points(found: Sequence[Group], row: Sequence[int]) -> dict[str, Decimal]:
    """Question type to points, of the groups of a form and the right answers in each."""
    points: dict[str, Decimal] = {}
    for group, count in zip(found, row, strict=True):
        points[group.type] = points.get(group.type, Decimal(0)) + count * group.points
    return points


def block_results(blocks: Iterable[Block], form: Form) -> Counter[SectionPoints]:
    """How many sheets earned what, of a form whose every answer is one character.

    Raises:
        ValueError: the form has other items; they need `agent_scores`.
    """
    if not all(TYPES[item.type].PACKED for item in form.items):
        raise ValueError(f"form {form.form} has items that are not scored by the block")
    rows = Counter[tuple[int, ...]]()
    for block in blocks:
        rows.update(block.rows())
    found = groups(form)
    results = Counter[SectionPoints]()
    for row, count in rows.items():
        results[tuple(machine_points(found, row).items())] += count
    return results
