"""What a plan still lacks before it can be submitted: its inputs (S68) and its five fields (S69)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from trainer_cli.model.plan import Plan, PlanStage, YearLine, YearPlan
    from trainer_cli.text.source import Source

INPUTS = {
    "business": "the company's business plan",
    "posts": "the needs of the posts",
    "evaluation": "the evaluation of last year's training",
}
"""The three inputs of S68."""

LINE_FIELDS = ("goal", "content", "method", "time", "trainers")
STAGE_FIELDS = ("goal", "content", "method", "days", "trainers")
"""The five fields of S69."""


def year_plan_problems(plan: YearPlan) -> list[Problem]:
    """The missing inputs of a yearly plan, then the missing fields of each line, each at its place."""
    inputs = [
        _missing_input(name, what, plan.source.at("inputs", name))
        for name, what in INPUTS.items()
        if not getattr(plan.inputs, name).strip()
    ]
    fields = [
        _missing_field(name, f"line {line.id}", plan.source.at("lines", place, name))
        for place, line in enumerate(plan.lines)
        for name in _empty_fields(line, LINE_FIELDS)
    ]
    return inputs + fields


def cohort_plan_problems(plan: Plan) -> list[Problem]:
    """The missing fields of each stage of a cohort's plan, each at its place."""
    return [
        _missing_field(name, f"stage {stage.number}", plan.source.at("stages", place, name))
        for place, stage in enumerate(plan.stages)
        for name in _empty_fields(stage, STAGE_FIELDS)
    ]


def _empty_fields(part: YearLine | PlanStage, names: tuple[str, ...]) -> list[str]:
    return [name for name in names if _is_empty(getattr(part, name))]


def _is_empty(value: str | tuple[object, ...]) -> bool:
    return not (value.strip() if isinstance(value, str) else value)


def _missing_input(name: str, what: str, source: Source) -> Problem:
    return Problem(
        code="plan-input-missing",
        message=f"the input `{name}` is empty: {what}",
        source=source,
        remedy="say in words what the plan rests on, and where that stands",
        clause="S68",
    )


def _missing_field(name: str, where: str, source: Source) -> Problem:
    return Problem(
        code="plan-field-missing",
        message=f"{where} has no `{name}`",
        source=source,
        remedy=f"fill in `{name}`: each part of a plan has goal, content, method, time and trainers",
        clause="S69",
    )
