"""The draft of a yearly plan: a line for each tier and area of topics, as far as the curriculum tells (S67)."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.plan import YearLine, YearPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from trainer_cli.model.base import Text
    from trainer_cli.model.curriculum import Course, PlacedCourse, Stage, Tier, Topics

BETWEEN = "、"


def draft_lines(
    tiers: Mapping[str, Tier],
    courses: Iterable[PlacedCourse],
    topics: Topics | None,
    *,
    headcounts: Mapping[str, int],
    said: Callable[[Text], str],
) -> tuple[YearLine, ...]:
    """The lines: content, method, trainers, assessment and courses filled in, goal and time left empty (S69).

    Args:
        tiers: the tiers by id.
        courses: courses of these tiers, in order of tier; each counts for the area of the first topic that it names, so
            that it stands in one line only.
        topics: the areas and their topics, None where there are none.
        headcounts: agents by tier.
        said: a text in the language of the plan.
    """
    places = _area_places(topics)
    parts = [
        list(part)
        for _, mine in groupby(courses, key=lambda one: one.tier)
        for _, part in groupby(
            sorted(mine, key=lambda one: _place(one, places)), lambda one: _place(one, places)
        )
    ]
    return tuple(
        _line(f"L{number:02}", tiers[part[0].tier], [one.course for one in part], headcounts, said)
        for number, part in enumerate(parts, 1)
    )


def draft_document(plan: YearPlan) -> dict[str, object]:
    """The plan with its empty fields shown, to be filled in."""
    return {
        "id": plan.id,
        "title": plan.title,
        "year": plan.year,
        "author": plan.author,
        "inputs": msgspec.structs.asdict(plan.inputs),
        "lines": [msgspec.structs.asdict(line) for line in plan.lines],
    }


def _area_places(topics: Topics | None) -> dict[str, int]:
    areas = topics.areas if topics else ()
    return {topic.id: place for place, area in enumerate(areas) for topic in area.topics}


def _place(placed: PlacedCourse, places: Mapping[str, int]) -> int:
    """The number of the area of a course; those that name no topic come last."""
    return next((places[topic] for topic in placed.course.topics if topic in places), len(places))


def _line(
    name: str,
    tier: Tier,
    courses: Sequence[Course],
    headcounts: Mapping[str, int],
    said: Callable[[Text], str],
) -> YearLine:
    wanted = {course.id for course in courses}
    stages = [stage for stage in tier.stages if wanted.intersection(stage.courses)]
    return YearLine(
        id=name,
        content=BETWEEN.join(said(course.name) for course in courses),
        method=_joined(stages, "method"),
        trainers=tuple(dict.fromkeys(trainer for stage in stages for trainer in stage.trainers)),
        audience=said(tier.name),
        headcount=headcounts.get(tier.id, 0),
        assessment=_joined(stages, "assessment"),
        tier=tier.id,
        courses=tuple(course.id for course in courses),
    )


def _joined(stages: Iterable[Stage], field: str) -> str:
    """What the stages say in a field, each thing once."""
    return "；".join(dict.fromkeys(text for stage in stages if (text := getattr(stage, field))))
