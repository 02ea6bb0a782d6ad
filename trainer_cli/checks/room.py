"""A stage's room holds everybody.

A room has a capacity (S18); a stage in it may not have more participants. Choose a larger room, or split
the cohort.

For example, in `plans/junior-2026-02-09.yaml`, with nine agents:

    room: R3            # room-capacity: the room `R3` holds 8, not 9
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "room"
CLAUSES: tuple[str, ...] = ("S18",)
READS = ("plans", "rooms")


def problems(facts: Facts) -> Iterator[Problem]:
    """Stages whose room is too small."""
    for plan in facts.workspace.plans.values():
        for place, stage in enumerate(plan.stages):
            room = facts.workspace.rooms.get(stage.room or "")
            if room and room.capacity < len(plan.agents):
                yield Problem(
                    code="room-capacity",
                    message=f"the room `{room.id}` holds {room.capacity}, not {len(plan.agents)}",
                    source=plan.source.at("stages", place, "room"),
                    remedy="choose a larger room, or split the cohort",
                    clause="S18",
                )
