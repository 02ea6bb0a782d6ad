"""Skills are assessed after the theory exam (T45)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator

    from trainer_cli.model.exam import Exam
    from trainer_cli.model.facts import Operation, RolePlay
    from trainer_cli.model.plan import Plan


def theory_day(plan: Plan, exams: Iterable[Exam]) -> dt.date | None:
    """The day of a plan's first theory exam, or the one that the plan gives it; None where neither says any."""
    held = [exam.date for exam in exams if exam.plan == plan.id]
    planned = [day.date for stage in plan.stages if stage.kind == "theory_exam" for day in stage.days]
    return min(held or planned, default=None)


def early_skills(
    facts: Iterable[RolePlay | Operation], theory: dt.date | None
) -> Iterator[RolePlay | Operation]:
    """The skills that were assessed on a day before the theory exam."""
    return (one for one in facts if theory is not None and one.date is not None and one.date < theory)


def skill_order_problem(one: RolePlay | Operation, theory: dt.date | None, *, refused: bool) -> Problem:
    """That a skill was assessed before the theory exam; an error where such facts are `refused`."""
    return Problem(
        code="skill-order-early",
        message=f"{one.agent} was assessed on {one.date}, and the theory exam is on {theory}",
        source=one.source.at("date"),
        level="error" if refused else "warning",
        remedy="correct the day; skills are assessed after the theory exam",
        clause="T45",
    )


def once_a_day(problems: Iterable[Problem]) -> list[Problem]:
    """The first problem of each agent and day: an assessment has many rows."""
    first: dict[str, Problem] = {}
    for one in problems:
        first.setdefault(one.message, one)
    return list(first.values())
