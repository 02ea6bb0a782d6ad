"""The lessons of a stage together keep the limits and games of the policy.

The lectures of stage 1 take no longer than `lecture_minutes` of `trainer.yaml` (T24), and among them
agents get to know each other by an ice-breaker or a group quiz (T25). Where a hand-out is read, the groups
question each other about it afterwards, in a contest or a quiz (T27, T28). Too much lecture is an error, a
missing game a warning. Stages without any lesson plan are not judged.

For example, in `curricula/junior/tier.yaml`, with 91 minutes of lecture in the lessons of stage 1:

    - number: 1         # lesson-stage-lecture: 91 minutes of lecture in stage 1, at most 90 are allowed
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.curriculum.lessons import lecture_minutes, methods_used, stage_lessons
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.assemble import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.curriculum import Lesson, Method
    from trainer_cli.text.source import Source

NAME = "lesson-stage"
CLAUSES: tuple[str, ...] = ("T24", "T25", "T27", "T28")
READS = ("settings", "tiers", "lessons")

_GREETINGS: frozenset[Method] = frozenset({"ice_breaker", "group_quiz"})
_CONTESTS: frozenset[Method] = frozenset({"group_contest", "group_quiz"})


def problems(facts: Facts) -> Iterator[Problem]:
    """Stages whose lessons lecture too long or play too little."""
    limit = facts.workspace.settings.policy.lecture_minutes
    for tier in facts.workspace.tiers.values():
        own = [one for one in facts.workspace.lessons.values() if folder(one, 1) == folder(tier, 1)]
        for place, stage in enumerate(tier.stages):
            lessons = stage_lessons(own, stage.number)
            source = tier.source.at("stages", place)
            if lessons and stage.number == 1:
                yield from _first_stage(lessons, source, limit)
            methods = methods_used(lessons)
            if "reading" in methods and not methods & _CONTESTS:
                yield Problem(
                    code="lesson-stage-contest",
                    message=f"stage {stage.number} has a hand-out to read, but no contest about it",
                    source=source,
                    level="warning",
                    remedy="let the groups question each other: add a `group_contest` or `group_quiz`",
                    clause="T28",
                )


def _first_stage(lessons: list[Lesson], source: Source, limit: int) -> Iterator[Problem]:
    minutes = lecture_minutes(lessons)
    if minutes > limit:
        yield Problem(
            code="lesson-stage-lecture",
            message=f"{minutes} minutes of lecture in stage 1, at most {limit} are allowed",
            source=source,
            remedy="shorten the lectures, or change `lecture_minutes` in `trainer.yaml`",
            clause="T24",
        )
    if not methods_used(lessons) & _GREETINGS:
        yield Problem(
            code="lesson-stage-greeting",
            message="stage 1 has neither an ice-breaker nor a group quiz",
            source=source,
            level="warning",
            remedy="add a segment `ice_breaker` or `group_quiz` to one of its lessons",
            clause="T25",
        )
