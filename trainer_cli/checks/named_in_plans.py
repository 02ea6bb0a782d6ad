"""Every id that a plan names exists: a part of the check `reference`.

A cohort's plan names its tier and agents, and trainers, courses, blueprints and rooms of its stages; the lines of a
yearly plan name trainers, tiers and courses (T1). Its author and who is responsible are the check `responsible`.
Write the id that was meant, or add the record.

For example, in `plans/junior-2026-02-09.yaml`:

    tier: juinor        # reference-unknown: there is no tier `juinor`; did you mean `junior`?
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from trainer_cli.checks.known import blueprint_ids, unknown_id, unknown_ids
from trainer_cli.checks.reference import reference_problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.checks.known import Unknown
    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.model.roster import Agent, Trainer
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.workspace import Workspace

NAME = "reference"
CLAUSES: tuple[str, ...] = ("T1",)
READS = ("tiers", "courses", "blueprints", "agents", "trainers", "rooms", "plans", "year_plans")


def problems(facts: Facts) -> Iterator[Problem]:
    """Unknown ids of all plans."""
    workspace = facts.workspace
    yield from reference_problems(_unknown(workspace), facts.unread, partial(_people, workspace))


def _people(workspace: Workspace) -> Iterator[Agent | Trainer]:
    yield from workspace.agents.values()
    yield from workspace.trainers.values()


def _unknown(workspace: Workspace) -> Iterator[Unknown]:
    for plan in workspace.plans.values():
        yield from _in_plan(plan, workspace)
    for year_plan in workspace.year_plans.values():
        yield from _in_year_plan(year_plan, workspace)


def _in_plan(plan: Plan, workspace: Workspace) -> Iterator[Unknown]:
    yield from unknown_id("tier", plan.tier, plan.source.at("tier"), workspace.tiers)
    yield from unknown_ids("agent", plan.agents, plan.source.at("agents"), workspace.agents)
    blueprints = blueprint_ids(workspace, plan.tier)
    for place, stage in enumerate(plan.stages):
        source = plan.source.at("stages", place)
        yield from unknown_ids("trainer", stage.trainers, source.at("trainers"), workspace.trainers)
        yield from unknown_ids("course", stage.courses, source.at("courses"), workspace.courses)
        if plan.tier in workspace.tiers:
            yield from unknown_id("blueprint", stage.exam, source.at("exam"), blueprints)
        yield from unknown_id("room", stage.room, source.at("room"), workspace.rooms)


def _in_year_plan(plan: YearPlan, workspace: Workspace) -> Iterator[Unknown]:
    for place, line in enumerate(plan.lines):
        source = plan.source.at("lines", place)
        yield from unknown_ids("trainer", line.trainers, source.at("trainers"), workspace.trainers)
        yield from unknown_id("tier", line.tier, source.at("tier"), workspace.tiers)
        yield from unknown_ids("course", line.courses, source.at("courses"), workspace.courses)
