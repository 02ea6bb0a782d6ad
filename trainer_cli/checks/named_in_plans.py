"""The ids that plans name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.known import Name, blueprint_ids, name, names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.workspace.workspace import Workspace


def named_in_plans(workspace: Workspace) -> Iterator[Name]:
    """Every id that a plan names; its author and responsible person are the check `responsible`."""
    for plan in workspace.plans.values():
        yield from _in_plan(plan, workspace)
    for year_plan in workspace.year_plans.values():
        yield from _in_year_plan(year_plan, workspace)


def _in_plan(plan: Plan, workspace: Workspace) -> Iterator[Name]:
    yield Name("tier", plan.tier, plan.source.at("tier"), workspace.tiers)
    yield from names("agent", plan.agents, plan.source.at("agents"), workspace.agents)
    blueprints = blueprint_ids(workspace, plan.tier)
    for place, stage in enumerate(plan.stages):
        source = plan.source.at("stages", place)
        yield from names("trainer", stage.trainers, source.at("trainers"), workspace.trainers)
        yield from names("course", stage.courses, source.at("courses"), workspace.courses)
        if plan.tier in workspace.tiers:
            yield from name("blueprint", stage.exam, source.at("exam"), blueprints)
        yield from name("room", stage.room, source.at("room"), workspace.rooms)


def _in_year_plan(plan: YearPlan, workspace: Workspace) -> Iterator[Name]:
    for place, line in enumerate(plan.lines):
        source = plan.source.at("lines", place)
        yield from names("trainer", line.trainers, source.at("trainers"), workspace.trainers)
        yield from name("tier", line.tier, source.at("tier"), workspace.tiers)
        yield from names("course", line.courses, source.at("courses"), workspace.courses)
