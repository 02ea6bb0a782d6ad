"""What comes later rests on what comes first: system, flow, plan, content, assessment.

The order is that of T4. A plan, or a flow, for a tier without any course has nothing to teach; a plan for
a tier without a flow has no order to teach it in; courses in a folder without `tier.yaml` belong to no
tier. Write what comes first.

For example, with `plans/gold-2026-07-01.yaml` but no file in `curricula/gold/projects/`:

    tier: gold          # setup-order-system: the tier `gold` has no course yet
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.workspace.assemble import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import Workspace

NAME = "setup-order"
CLAUSES: tuple[str, ...] = ("T4",)
READS = ("tiers", "projects", "courses", "plans")


def problems(facts: Facts) -> Iterator[Problem]:
    """Projects without a tier, flows and plans without courses, plans without a flow."""
    workspace = facts.workspace
    folders = {folder(tier, 1) for tier in workspace.tiers.values()}
    for project in workspace.projects.values():
        tier = folder(project, 1)
        if tier not in folders and "tiers" not in facts.unread:
            yield _problem(
                "setup-order-tier",
                f"the folder `curricula/{tier}` has courses but no tier",
                project.source,
                f"write `curricula/{tier}/tier.yaml`",
            )
    with_courses = {placed.tier for placed in workspace.courses.values()}
    for what, one, source in _users(workspace):
        if one in workspace.tiers and one not in with_courses:
            yield _problem(
                "setup-order-system",
                f"a {what} for the tier `{one}`, which has no course yet",
                source,
                f"write its projects and courses in `curricula/{one}/projects/` first",
            )
    yield from _without_flow(workspace)


def _users(workspace: Workspace) -> Iterator[tuple[str, str, Source]]:
    """What rests on a tier's courses: its flow, and the plans for it."""
    for tier in workspace.tiers.values():
        if tier.flow:
            yield "flow", tier.id, tier.source.at("flow")
    for plan in workspace.plans.values():
        yield "plan", plan.tier, plan.source.at("tier")


def _without_flow(workspace: Workspace) -> Iterator[Problem]:
    for plan in workspace.plans.values():
        tier = workspace.tiers.get(plan.tier)
        if tier and not tier.flow:
            yield _problem(
                "setup-order-flow",
                f"a plan for the tier `{tier.id}`, which has no flow yet",
                plan.source.at("tier"),
                f"write the blocks under `flow` of `{tier.source.path}` first",
            )


def _problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    return Problem(code=code, message=message, source=source, remedy=remedy, clause="T4")
