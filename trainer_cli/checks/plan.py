"""A plan says everything that the policy asks for.

A yearly plan rests on three inputs: the company's business plan, the needs of the posts, and the
evaluation of last year's training (S68). Each of its lines, and each stage of a cohort's plan, states
goal, content, method, time and trainers (S69). Fill in what is named; a plan with a gap can't be judged,
let alone approved.

For example, in `plans/2026.yaml`:

    lines:
      - id: L01
        goal: ""        # plan-field-missing: line L01 has no `goal`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.planning.year import cohort_plan_problems, year_plan_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.problem import Problem

NAME = "plan"
CLAUSES: tuple[str, ...] = ("S68", "S69")
READS = ("year_plans", "plans")


def problems(facts: Facts) -> Iterator[Problem]:
    """Empty inputs and fields, each at its place."""
    for year_plan in facts.workspace.year_plans.values():
        yield from year_plan_problems(year_plan)
    for plan in facts.workspace.plans.values():
        yield from cohort_plan_problems(plan)
