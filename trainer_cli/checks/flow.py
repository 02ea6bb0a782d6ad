"""Every course has its block in the flow, and every block its courses.

The flow of a tier is a row of blocks in order (T13); a course belongs to one of them. A course whose block
the tier doesn't have is lost in the flow; a block without a course promises what nobody teaches. The last
block may be without courses if the tier has a stage that teaches none: there the exams and the sharing
belong. Correct the block's id, or write or remove the block.

For example, with the blocks `basics`, `skills` and `assessment`:

    block: skill        # flow-block: the flow of `junior` has no block `skill`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.known import nearest_remedy
from trainer_cli.curriculum.flow import training_flow
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.curriculum import PlacedCourse, Tier

NAME = "flow"
CLAUSES: tuple[str, ...] = ("T13",)
READS = ("tiers", "courses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Courses without a block of their tier, blocks without a course."""
    for tier in facts.workspace.tiers.values():
        flow = training_flow(tier, facts.workspace.courses.values())
        blocks = [block.id for block in tier.flow]
        for placed in flow.unmapped if blocks else ():
            yield _unmapped(placed, blocks)
        empty = [place for place, step in enumerate(flow.steps) if not step.courses]
        for place in empty if len(empty) < len(blocks) else ():
            if place != len(blocks) - 1 or not _has_other_stages(tier):
                yield Problem(
                    code="flow-empty",
                    message=f"the block `{blocks[place]}` has no course",
                    source=tier.source.at("flow", place),
                    remedy="name it under `block` of the courses that belong to it, or remove it",
                    clause="T13",
                )


def _unmapped(placed: PlacedCourse, blocks: list[str]) -> Problem:
    return Problem(
        code="flow-block",
        message=f"the flow of `{placed.tier}` has no block `{placed.course.block}`",
        source=placed.source.at("block"),
        remedy=nearest_remedy(placed.course.block, "block", blocks),
        clause="T13",
    )


def _has_other_stages(tier: Tier) -> bool:
    return any(stage.kind != "teaching" for stage in tier.stages)
