"""The order in which courses are shown and taught."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.curriculum import PlacedCourse, Tier


def ordered_courses(tiers: Mapping[str, Tier], courses: Iterable[PlacedCourse]) -> list[PlacedCourse]:
    """The courses by tier, then project, then as the project lists them; those of unknown tiers come last."""
    orders = {tier.id: tier.order for tier in tiers.values()}
    last = max(orders.values(), default=0) + 1

    def place(placed: PlacedCourse) -> tuple[int, str, int, str, int]:
        project = placed.project
        position = project.courses.index(placed.course)
        return orders.get(placed.tier, last), placed.tier, project.order, project.id, position

    return sorted(courses, key=place)
