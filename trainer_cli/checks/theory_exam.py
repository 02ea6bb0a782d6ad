"""A theory exam asks what was taught, adds up, and fits its time.

A theory exam's blueprint covers every course of the teaching stages before it (T19); its sections take
question types that exist and add up to its points (T38), of which the pass mark is a part; it takes no
longer than `exam_minutes` of `trainer.yaml` (T39); and it holds the declaration that candidates sign
(T40). A stage of the kind `theory_exam` names its blueprint. Change what the message names.

For example, in `curricula/junior/exams/theory.yaml`:

    points: 100
    sections:
      - {type: single, count: 25, points: 1}    # theory-exam-points: they add up to 25, not 100
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.known import nearest_remedy
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem
from trainer_cli.text.scalars import scalar_text
from trainer_cli.workspace.assemble import folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.curriculum import Stage
    from trainer_cli.model.plan import PlanStage
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import Workspace

NAME = "theory-exam"
CLAUSES: tuple[str, ...] = ("T19", "T38", "T39", "T40")
READS = ("settings", "tiers", "plans", "blueprints")


def problems(facts: Facts) -> Iterator[Problem]:
    """What is wrong with stages of theory exams, then with blueprints."""
    workspace = facts.workspace
    for tier in workspace.tiers.values():
        yield from _stages(tier.stages, folder(tier, 1), tier.source, workspace)
    for plan in workspace.plans.values():
        yield from _stages(plan.stages, plan.tier, plan.source, workspace)
    for blueprint in workspace.blueprints.values():
        yield from _points(blueprint)
        yield from _rules(blueprint, facts)


def _stages(
    stages: Sequence[Stage | PlanStage], tier: str, source: Source, workspace: Workspace
) -> Iterator[Problem]:
    for place, stage in enumerate(stages):
        if stage.kind != "theory_exam":
            continue
        if stage.exam is None:
            yield _problem(
                "theory-exam-blueprint",
                f"stage {stage.number} is a theory exam, but names no blueprint",
                source.at("stages", place),
                f"name a blueprint of `curricula/{tier}/exams/` under `exam`",
                "T19",
            )
        elif blueprint := workspace.blueprints.get((tier, stage.exam)):
            before = [one for one in stages if one.kind == "teaching" and one.number < stage.number]
            taught = dict.fromkeys(course for one in before for course in one.courses)
            omitted = [course for course in taught if course not in blueprint.courses]
            if omitted:
                yield _problem(
                    "theory-exam-courses",
                    f"the exam `{blueprint.id}` omits {', '.join(omitted)}, taught before it",
                    source.at("stages", place, "exam"),
                    f"add them under `courses` of `{blueprint.source.path}`",
                    "T19",
                )


def _points(blueprint: Blueprint) -> Iterator[Problem]:
    for place, section in enumerate(blueprint.sections):
        if section.type not in TYPES:
            yield _problem(
                "theory-exam-type",
                f"there is no question type `{section.type}`",
                blueprint.source.at("sections", place, "type"),
                nearest_remedy(section.type, "question type", TYPES),
                "T38",
            )
    total = sum(section.count * section.points for section in blueprint.sections)
    if total != blueprint.points:
        yield _problem(
            "theory-exam-points",
            f"the sections add up to {scalar_text(total)} points, not {scalar_text(blueprint.points)}",
            blueprint.source.at("points"),
            "change the points of the exam, or counts or points of its sections",
            "T38",
        )


def _rules(blueprint: Blueprint, facts: Facts) -> Iterator[Problem]:
    if not 0 <= blueprint.pass_mark <= blueprint.points:
        yield _problem(
            "theory-exam-pass-mark",
            f"the pass mark {scalar_text(blueprint.pass_mark)} lies outside"
            f" 0 to {scalar_text(blueprint.points)} points",
            blueprint.source.at("pass_mark"),
            "choose a pass mark between 0 and the points of the exam",
            "T38",
        )
    limit = facts.workspace.settings.policy.exam_minutes
    if blueprint.minutes > limit:
        yield _problem(
            "theory-exam-minutes",
            f"the exam takes {blueprint.minutes} minutes, at most {limit} are allowed",
            blueprint.source.at("minutes"),
            "shorten it, or change `exam_minutes` in `trainer.yaml`",
            "T39",
        )
    if not blueprint.declaration.strip():
        yield _problem(
            "theory-exam-declaration",
            "the exam has no declaration for candidates to sign",
            blueprint.source.at("declaration"),
            "write under `declaration` that the work is one's own",
            "T40",
        )


def _problem(code: str, message: str, source: Source, remedy: str, clause: str) -> Problem:
    return Problem(code=code, message=message, source=source, remedy=remedy, clause=clause)
