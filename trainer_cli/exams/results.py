"""What sheets earned, as points by section, from scored blocks."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.exams.scoring import groups
from trainer_cli.exams.voids import scaled_sections, section_scales
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.exams.scoring import Block, Group
    from trainer_cli.model.exam import Form
    from trainer_cli.model.section import BlueprintSection

SectionPoints = tuple[Decimal, ...]
"""Points by section, in the exam's order."""


def machine_points(found: Iterable[Group], row: Iterable[int], sections: int) -> SectionPoints:
    """The points in each of so many sections, before any is scaled.

    They come from the groups of a form and the right answers in each.
    """
    points = [Decimal(0)] * sections
    for group, count in zip(found, row, strict=True):
        points[group.section] += count * group.points
    return tuple(points)


def block_results(
    blocks: Iterable[Block], form: Form, sections: Sequence[BlueprintSection]
) -> Counter[SectionPoints]:
    """How many sheets earned what, of a form whose every answer is one character.

    Args:
        blocks: the scored sheets.
        form: their form.
        sections: those of the exam.

    Raises:
        ValueError: the form has other items; they need `scored_exam`.
    """
    if not all(TYPES[item.type].PACKED for item in form.items):
        raise ValueError(f"form {form.form} has items that are not scored by the block")
    rows = Counter[tuple[int, ...]]()
    for block in blocks:
        rows.update(block.rows())
    found, scales = groups(form, sections), section_scales(form.items, sections)
    results = Counter[SectionPoints]()
    for row, count in rows.items():
        results[scaled_sections(machine_points(found, row, len(sections)), scales)] += count
    return results
