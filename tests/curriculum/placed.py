"""Courses as a workspace places them."""

from __future__ import annotations

from tests.written import written
from trainer_cli.model.curriculum import PlacedCourse, Project


def placed_courses(tier: str, *projects: str) -> list[PlacedCourse]:
    """The courses of some projects, each a text as in `curricula/<tier>/projects/<project>.yaml`."""
    records = [written(text, Project, f"curricula/{tier}/projects/p.yaml") for text in projects]
    return [
        PlacedCourse(course, project, tier, project.source.at("courses", place))
        for project in records
        for place, course in enumerate(project.courses)
    ]
