"""Skills are assessed after the theory exam.

Once the theory exam is over, the skill assessment may follow (T45). This names role plays and operations of a day
before the theory exam of the same plan: a warning, an error where `skill_after_theory` of `trainer.yaml` is
`refuse`, nothing where it is `off`. Correct the day, or the setting.

For example, in `records/role-plays/junior-2026-02-09/2026-02-10-1a2b3c4d/role-plays.csv`, with the exam on 2026-02-12:

    2026-02-10,退貨,A001,語氣,5    # skill-order-early: A001 was assessed on 2026-02-10, and the theory exam …
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.skill_order import early_skills, once_a_day, skill_order_problem, theory_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.facts import Operation, RolePlay
    from trainer_cli.text.problem import Problem

NAME = "skill-order"
CLAUSES: tuple[str, ...] = ("T45",)
READS = ("settings", "plans", "exams", "recorded")


def problems(facts: Facts) -> Iterator[Problem]:
    """Skills that were assessed before the theory exam of their plan."""
    workspace = facts.workspace
    rule = workspace.settings.policy.skill_after_theory
    if rule == "off":
        return
    exams = [one.exam for one in workspace.exams.values()]
    for plan in workspace.plans.values():
        skills: list[RolePlay | Operation] = [
            *workspace.recorded.role_plays.get(plan.id, ()),
            *workspace.recorded.operations.get(plan.id, ()),
        ]
        theory = theory_day(plan, exams)
        early = early_skills(skills, theory)
        yield from once_a_day(skill_order_problem(one, theory, refused=rule == "refuse") for one in early)
