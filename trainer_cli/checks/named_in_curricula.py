"""Every id that a file under `curricula/` names exists: a part of the check `reference`.

Tiers, projects, materials, blueprints, lessons, handouts and questions name courses, topics, points, materials,
trainers and people (T1). The points of a course that is not there are not judged. Write the id that was meant.

For example, in `curricula/junior/lessons/rules.yaml`:

    course: rule        # reference-unknown: there is no course `rule`; did you mean `rules`?
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer_cli.checks.known import (
    blueprint_ids,
    everybody,
    person_ids,
    point_ids,
    topic_ids,
    unknown_id,
    unknown_ids,
)
from trainer_cli.checks.reference import reference_problems
from trainer_cli.workspace.assemble import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.checks.known import Unknown
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import Workspace

NAME = "reference"
CLAUSES: tuple[str, ...] = ("T1",)
READS = (
    "topics",
    "tiers",
    "projects",
    "courses",
    "questions",
    "bank",
    "blueprints",
    "lessons",
    "handouts",
    "materials",
    "people",
    "trainers",
    "agents",
)


def problems(facts: Facts) -> Iterator[Problem]:
    """Unknown ids of all files under `curricula/`."""
    yield from reference_problems(
        _unknown(facts.workspace), facts.unread, partial(everybody, facts.workspace)
    )


def _unknown(workspace: Workspace) -> Iterator[Unknown]:
    yield from _in_tiers(workspace)
    yield from _in_projects(workspace)
    yield from _in_materials(workspace)
    yield from _in_lessons(workspace)
    yield from _in_questions(workspace)
    people = person_ids(workspace)
    for blueprint in workspace.blueprints.values():
        yield from unknown_ids("course", blueprint.courses, blueprint.source.at("courses"), workspace.courses)
    for handout in workspace.handouts.values():
        yield from unknown_id("course", handout.course, handout.source.at("course"), workspace.courses)
        yield from unknown_id("person", handout.author, handout.source.at("author"), people)


def _in_tiers(workspace: Workspace) -> Iterator[Unknown]:
    for tier in workspace.tiers.values():
        for place, stage in enumerate(tier.stages):
            source = tier.source.at("stages", place)
            blueprints = blueprint_ids(workspace, folder(tier, 1))
            yield from unknown_ids("trainer", stage.trainers, source.at("trainers"), workspace.trainers)
            yield from unknown_ids("course", stage.courses, source.at("courses"), workspace.courses)
            yield from unknown_id("blueprint", stage.exam, source.at("exam"), blueprints)


def _in_projects(workspace: Workspace) -> Iterator[Unknown]:
    topics = topic_ids(workspace)
    for project in workspace.projects.values():
        yield from unknown_ids(
            "material", project.materials, project.source.at("materials"), workspace.materials
        )
    for placed in workspace.courses.values():
        course, source = placed.course, placed.source
        yield from unknown_ids("topic", course.topics, source.at("topics"), topics)
        yield from unknown_ids("material", course.materials, source.at("materials"), workspace.materials)


def _in_materials(workspace: Workspace) -> Iterator[Unknown]:
    people = person_ids(workspace)
    for material in workspace.materials.values():
        yield from unknown_id("person", material.author, material.source.at("author"), people)
        yield from unknown_id("person", material.owner, material.source.at("owner"), people)
        yield from unknown_ids("course", material.courses, material.source.at("courses"), workspace.courses)


def _in_lessons(workspace: Workspace) -> Iterator[Unknown]:
    for lesson in workspace.lessons.values():
        yield from unknown_id("course", lesson.course, lesson.source.at("course"), workspace.courses)
        yield from unknown_id("trainer", lesson.trainer, lesson.source.at("trainer"), workspace.trainers)
        for place, segment in enumerate(lesson.segments):
            source = lesson.source.at("segments", place)
            if lesson.course in workspace.courses:
                points = point_ids(workspace, lesson.course)
                yield from unknown_ids("point", segment.points, source.at("points"), points)
            yield from unknown_id("material", segment.material, source.at("material"), workspace.materials)


def _in_questions(workspace: Workspace) -> Iterator[Unknown]:
    for question in workspace.questions.values():
        yield from unknown_ids(
            "question", question.not_with, question.source.at("not_with"), workspace.questions
        )
    for course, questions in workspace.bank.items():
        if course not in workspace.courses:
            yield from unknown_id("course", course, questions[0].source, workspace.courses)
            continue
        points = point_ids(workspace, course)
        for question in questions:
            yield from unknown_id("point", question.point, question.source.at("point"), points)
