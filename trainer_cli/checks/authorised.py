"""Whoever teaches a course is authorised for its topics.

`roster/trainers.yaml` lists the topics that a trainer may teach (S15). The trainer of a lesson is
authorised for every topic of its course; a stage is sound if for each of its courses at least one of its
trainers is. Choose another trainer, or extend the authorisation once the department has agreed to it.

For example, in `curricula/junior/lessons/rules.yaml`:

    trainer: TR03       # authorised-lesson: TR03 is not authorised for `etiquette`, a topic of `rules`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem, in_backticks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.curriculum import Stage
    from trainer_cli.model.plan import PlanStage
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import Workspace

NAME = "authorised"
CLAUSES: tuple[str, ...] = ("S15",)
READS = ("tiers", "lessons", "plans", "trainers", "courses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Lessons with a trainer, and stages with only trainers, who may not teach a topic of the course."""
    workspace = facts.workspace
    for lesson in workspace.lessons.values():
        missing = _missing_topics(workspace, lesson.trainer, lesson.course)
        if missing:
            yield Problem(
                code="authorised-lesson",
                message=f"{lesson.trainer} is not authorised for {in_backticks(missing)} of `{lesson.course}`",
                source=lesson.source.at("trainer"),
                remedy="choose another trainer, or add the topics in `roster/trainers.yaml`",
                clause="S15",
            )
    for stage, source in _stages(workspace):
        for place, course in enumerate(stage.courses):
            if stage.trainers and all(_missing_topics(workspace, one, course) for one in stage.trainers):
                yield Problem(
                    code="authorised-stage",
                    message=f"no trainer of the stage is authorised for all topics of `{course}`",
                    source=source.at("courses", place),
                    remedy="add a trainer who is, or add the topics in `roster/trainers.yaml`",
                    clause="S15",
                )


def _stages(workspace: Workspace) -> Iterator[tuple[Stage | PlanStage, Source]]:
    """Every stage of a tier or a cohort's plan, with its place."""
    for tier in workspace.tiers.values():
        for place, stage in enumerate(tier.stages):
            yield stage, tier.source.at("stages", place)
    for plan in workspace.plans.values():
        for place, planned in enumerate(plan.stages):
            yield planned, plan.source.at("stages", place)


def _missing_topics(workspace: Workspace, trainer: str, course: str) -> list[str]:
    """The topics of the course that the trainer may not teach; none where one of the two is unknown."""
    if trainer not in workspace.trainers or course not in workspace.courses:
        return []
    allowed = workspace.trainers[trainer].topics
    return [topic for topic in workspace.courses[course].course.topics if topic not in allowed]
