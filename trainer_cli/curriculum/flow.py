"""The training flow of a tier: its blocks in order with their courses (T13), as record and chart (T14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.curriculum.order import ordered_courses
from trainer_cli.model.curriculum import FlowBlock, PlacedCourse
from trainer_cli.text.mermaid import inert

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from trainer_cli.model.base import Text
    from trainer_cli.model.curriculum import Tier


class FlowStep(msgspec.Struct, frozen=True):
    """A block with the courses that belong to it, in the order they are taught."""

    block: FlowBlock
    courses: tuple[PlacedCourse, ...]


class Flow(msgspec.Struct, frozen=True):
    """A tier's blocks in order; `unmapped` are its courses whose block the tier does not have."""

    steps: tuple[FlowStep, ...]
    unmapped: tuple[PlacedCourse, ...]


def training_flow(tier: Tier, courses: Iterable[PlacedCourse]) -> Flow:
    """The flow of `tier`; courses of other tiers are passed over."""
    own = ordered_courses({tier.id: tier}, (placed for placed in courses if placed.tier == tier.id))
    steps = [
        FlowStep(block, tuple(placed for placed in own if placed.course.block == block.id))
        for block in tier.flow
    ]
    blocks = {block.id for block in tier.flow}
    return Flow(tuple(steps), tuple(placed for placed in own if placed.course.block not in blocks))


def flow_chart(flow: Flow, shown: Callable[[Text], str]) -> str:
    """The flow as a Mermaid flowchart: arrows from block to block, plain lines to courses.

    `shown` gives a text in the reader's language. Unmapped courses are not drawn.
    """
    lines = ["flowchart TD"]
    for number, step in enumerate(flow.steps, 1):
        lines.append(f'    b{number}["{number} {inert(shown(step.block.name))}"]')
        if number > 1:
            lines.append(f"    b{number - 1} --> b{number}")
        for place, placed in enumerate(step.courses, 1):
            lines.append(f'    b{number} --- b{number}c{place}("{inert(shown(placed.course.name))}")')
    return "\n".join(lines) + "\n"
