"""Every course that a plan is going to teach has a lesson plan.

Trainers prepare their lessons by the training plan (S28). For each course in a teaching stage of a
cohort's plan that is not over yet there is a file `lessons/<course>.yaml` in the curriculum of its tier. A
warning, as there is time until the day comes: write the lesson plan.

For example, in `plans/junior-2026-02-09.yaml`, without `curricula/junior/lessons/rules.yaml`:

    courses: [rules]    # lesson-missing: the course `rules` has no lesson plan
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.found import Found
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "lesson-missing"
CLAUSES: tuple[str, ...] = ("S28",)
READS = ("plans", "courses", "lessons")


def problems(facts: Facts) -> Iterator[Found]:
    """Courses of teaching stages without a lesson plan, until the stage is over."""
    workspace = facts.workspace
    for plan in workspace.plans.values():
        for place, stage in enumerate(plan.stages):
            if stage.kind != "teaching":
                continue
            last = stage.days[-1].date if stage.days else None
            for number, course in enumerate(stage.courses):
                placed = workspace.courses.get(course)
                if placed and course not in workspace.lessons:
                    problem = Problem(
                        code="lesson-missing",
                        message=f"the course `{course}` has no lesson plan",
                        source=plan.source.at("stages", place, "courses", number),
                        level="warning",
                        remedy=f"write `curricula/{placed.tier}/lessons/{course}.yaml`",
                        clause="S28",
                    )
                    yield Found(problem, until=last)
