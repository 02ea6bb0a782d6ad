"""`trainer exam new`: forms assembled from approved questions and frozen with their digests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.eligibility import eligibility_problems, half_days, presences
from trainer_cli.model.base import ClockTime
from trainer_cli.planning.ids import exam_id
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.given_id import given_id_problems
from trainer_cli.workflows.made_exam import Occasion, made_exam
from trainer_cli.workspace.approval import status_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.plan import Plan, PlanStage
    from trainer_cli.workflows.made_exam import Order
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.workspace import Workspace


def new_exam(
    workspace: Workspace,
    plan: Plan,
    order: Order,
    *,
    blueprint: str | None = None,
    given_id: str | None = None,
) -> tuple[Proposal | None, list[Problem]]:
    """The exam of a plan's theory stage, forms frozen.

    Args:
        workspace: everything.
        plan: whose cohort sits the exam.
        order: what is asked for.
        blueprint: its id; the theory stage's where None.
        given_id: the exam's id; `<plan>-<blueprint>` where None.
    """
    stage, found, problems = _blueprint(workspace, plan, blueprint)
    problems += _approval_problems(workspace, plan, order.exception)
    problems += people_problems(workspace, order.invigilators)
    problems += _again_problems(workspace, plan, found, given_id)
    problems += start_problems(order.start)
    agents = [agent for agent in plan.agents if agent not in order.without]
    barred = _barred(workspace, plan, stage, agents)
    problems += [] if order.ineligible else barred
    problems += given_id_problems(given_id, {name: one.exam.source for name, one in workspace.exams.items()})
    if found is None or stage is None or problems:
        return None, problems
    occasion = Occasion(
        id=given_id or exam_id(plan.id, found.id, workspace.exams),
        plan=plan.id,
        date=stage.days[0].date,
        agents=tuple(agents),
    )
    return made_exam(workspace, found, _with_reasons_needed(workspace, plan, order, barred), occasion)


def _with_reasons_needed(workspace: Workspace, plan: Plan, order: Order, barred: list[Problem]) -> Order:
    """The order without reasons for what needs none: an approved plan, candidates who are all eligible."""
    approved = status_of(workspace, "plan", plan).state == "approved"
    return msgspec.structs.replace(
        order,
        exception="" if approved else order.exception,
        ineligible=order.ineligible if barred else "",
    )


def _barred(
    workspace: Workspace, plan: Plan, stage: PlanStage | None, agents: Sequence[str]
) -> list[Problem]:
    """Those of the agents whose attendance before the exam does not allow to sit it."""
    if stage is None or not stage.days:
        return []
    before = stage.days[0].date
    found = presences(workspace.recorded.attendance.get(plan.id, ()), before)
    limits = workspace.settings.policy.eligibility
    return list(eligibility_problems(agents, found, limits, half_days(plan, before)))


def _blueprint(
    workspace: Workspace, plan: Plan, given: str | None
) -> tuple[PlanStage | None, Blueprint | None, list[Problem]]:
    stage = next((one for one in plan.stages if one.kind == "theory_exam"), None)
    if stage is None:
        problem = Problem(
            code="exam-no-stage",
            message=f"plan `{plan.id}` has no theory exam stage",
            source=plan.source,
            remedy="give the tier's stages one of kind `theory_exam` and make the plan again",
            clause="T19",
        )
        return None, None, [problem]
    if not stage.days:
        problem = Problem(
            code="exam-no-day",
            message=f"the theory exam of plan `{plan.id}` has no day yet",
            source=plan.source,
            remedy="give the stage its `days`",
            clause="T19",
        )
        return stage, None, [problem]
    name = given or stage.exam or ""
    found = workspace.blueprints.get((plan.tier, name))
    if found is None:
        known = ", ".join(one for tier, one in workspace.blueprints if tier == plan.tier) or "none"
        problem = Problem(
            code="name-unknown",
            message=f"tier `{plan.tier}` has no blueprint `{name}`",
            source=plan.source,
            remedy=f"blueprints in curricula/{plan.tier}/exams/: {known}",
            clause="T37",
        )
        return stage, None, [problem]
    return stage, found, []


def _approval_problems(workspace: Workspace, plan: Plan, reason: str) -> list[Problem]:
    status = status_of(workspace, "plan", plan)
    if status.state == "approved" or reason:
        return []
    return [
        Problem(
            code="plan-unapproved",
            message=f"plan `{plan.id}` is {status.state}, not approved as it stands",
            source=plan.source,
            remedy=f"have it approved, or give --unapproved REASON: trainer plan approve {plan.id} --by ID",
            clause="S70",
        )
    ]


def _again_problems(
    workspace: Workspace, plan: Plan, blueprint: Blueprint | None, given_id: str | None
) -> list[Problem]:
    """An exam that the plan has already is not made again by a slip; a second one needs an id of its own."""
    earlier = [
        one.exam
        for one in workspace.exams.values()
        if blueprint and (one.exam.plan, one.exam.blueprint) == (plan.id, blueprint.id)
    ]
    if not earlier or given_id is not None:
        return []
    return [
        Problem(
            code="exam-again",
            message=f"plan `{plan.id}` has the exam `{earlier[0].id}` already",
            source=earlier[0].source,
            remedy="undo that one first, or name the second: --id ID",
            clause="T19",
        )
    ]


def people_problems(workspace: Workspace, people: Sequence[str]) -> list[Problem]:
    """Those who are to invigilate and are nobody of the roster (T41)."""
    known = {**workspace.trainers, **workspace.people}
    return [
        Problem(
            code="name-unknown",
            message=f"there is no trainer or person `{one}` to invigilate",
            remedy=f"known: {', '.join(known)}",
            clause="T41",
        )
        for one in people
        if one not in known
    ]


def start_problems(start: str) -> list[Problem]:
    """That the start of an exam is no time of day."""
    try:
        msgspec.convert(start, ClockTime)
    except msgspec.ValidationError:
        return [
            Problem(
                code="exam-start",
                message=f"`{start}` is no time of day",
                remedy="write it like 09:00",
                clause="T39",
            )
        ]
    return []
