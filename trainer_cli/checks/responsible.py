"""A plan has somebody responsible from the training department.

A department of its own plans and carries out the training (S11): its head and members stand in
`roster/departments.yaml` under `kind: training`. A cohort's plan names who is responsible, a yearly plan
names its author; both belong to that department. Who wrote a cohort's plan down may be anybody.
Name a member, or make the person a member.

For example, in `plans/junior-2026-02-09.yaml`:

    responsible: D02    # responsible-outside: `D02` is no member of the training department
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.workspace.workspace import Workspace

NAME = "responsible"
CLAUSES: tuple[str, ...] = ("S11",)
READS = ("departments", "plans", "year_plans")


def problems(facts: Facts) -> Iterator[Problem]:
    """A missing department; else plans without a responsible person, or with one from outside."""
    workspace = facts.workspace
    training = [one for one in workspace.departments.values() if one.kind == "training"]
    if not training:
        if workspace.plans or workspace.year_plans:
            yield _problem(
                "responsible-department",
                "there are plans, but no training department",
                Source("roster/departments.yaml"),
                "write a department with `kind: training`, its head and members",
            )
        return
    members = {person for one in training for person in (one.head, *one.members)}
    for field, person, source in _named(workspace):
        if not person:
            yield _problem(
                "responsible-missing",
                f"the plan names nobody under `{field}`",
                source,
                "name a member of the training department",
            )
        elif person not in members:
            yield _problem(
                "responsible-outside",
                f"`{person}` is no member of the training department",
                source,
                f"name one of {', '.join(sorted(members))}, or add the person to the department",
            )


def _named(workspace: Workspace) -> Iterator[tuple[str, str, Source]]:
    """Field, person and place of everybody whom a plan names, or should name."""
    for plan in workspace.plans.values():
        yield "responsible", plan.responsible, plan.source.at("responsible")
    for year_plan in workspace.year_plans.values():
        yield "author", year_plan.author, year_plan.source.at("author")


def _problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    return Problem(code=code, message=message, source=source, remedy=remedy, clause="S11")
