"""The ids that tiers, projects, materials, blueprints, lessons, handouts and questions name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.known import Name, blueprint_ids, name, names, person_ids, point_ids, topic_ids
from trainer_cli.workspace.assemble import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.workspace.workspace import Workspace


def named_in_curricula(workspace: Workspace) -> Iterator[Name]:
    """Every id that a file under `curricula/` names."""
    yield from _in_tiers(workspace)
    yield from _in_projects(workspace)
    yield from _in_materials(workspace)
    yield from _in_lessons(workspace)
    yield from _in_questions(workspace)
    people = person_ids(workspace)
    for blueprint in workspace.blueprints.values():
        yield from names("course", blueprint.courses, blueprint.source.at("courses"), workspace.courses)
    for handout in workspace.handouts.values():
        yield Name("course", handout.course, handout.source.at("course"), workspace.courses)
        yield Name("person", handout.author, handout.source.at("author"), people)


def _in_tiers(workspace: Workspace) -> Iterator[Name]:
    for tier in workspace.tiers.values():
        for place, stage in enumerate(tier.stages):
            source = tier.source.at("stages", place)
            blueprints = blueprint_ids(workspace, folder(tier, 1))
            yield from names("trainer", stage.trainers, source.at("trainers"), workspace.trainers)
            yield from names("course", stage.courses, source.at("courses"), workspace.courses)
            yield from name("blueprint", stage.exam, source.at("exam"), blueprints)


def _in_projects(workspace: Workspace) -> Iterator[Name]:
    topics = topic_ids(workspace)
    for project in workspace.projects.values():
        yield from names("material", project.materials, project.source.at("materials"), workspace.materials)
    for placed in workspace.courses.values():
        course, source = placed.course, placed.source
        yield from names("topic", course.topics, source.at("topics"), topics)
        yield from names("material", course.materials, source.at("materials"), workspace.materials)


def _in_materials(workspace: Workspace) -> Iterator[Name]:
    people = person_ids(workspace)
    for material in workspace.materials.values():
        yield Name("person", material.author, material.source.at("author"), people)
        yield Name("person", material.owner, material.source.at("owner"), people)
        yield from names("course", material.courses, material.source.at("courses"), workspace.courses)


def _in_lessons(workspace: Workspace) -> Iterator[Name]:
    for lesson in workspace.lessons.values():
        yield Name("course", lesson.course, lesson.source.at("course"), workspace.courses)
        yield Name("trainer", lesson.trainer, lesson.source.at("trainer"), workspace.trainers)
        for place, segment in enumerate(lesson.segments):
            source = lesson.source.at("segments", place)
            if lesson.course in workspace.courses:
                points = point_ids(workspace, lesson.course)
                yield from names("point", segment.points, source.at("points"), points)
            yield from name("material", segment.material, source.at("material"), workspace.materials)


def _in_questions(workspace: Workspace) -> Iterator[Name]:
    for question in workspace.questions.values():
        yield from names("question", question.not_with, question.source.at("not_with"), workspace.questions)
    for course, questions in workspace.bank.items():
        if course not in workspace.courses:
            yield Name("course", course, questions[0].source, workspace.courses)
            continue
        points = point_ids(workspace, course)
        for question in questions:
            yield from name("point", question.point, question.source.at("point"), points)
