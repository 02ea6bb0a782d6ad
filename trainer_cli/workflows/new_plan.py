"""`trainer plan new`: a tier's stages laid onto the working days of the calendar, as a file of `plans/`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.planning.cohort import cohort_plan
from trainer_cli.planning.ids import plan_id
from trainer_cli.planning.workdays import Calendar
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.given_id import given_id_problems
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.postings import posting_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from trainer_cli.model.base import Text
    from trainer_cli.model.curriculum import Tier
    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.workspace import Workspace

HEADER = "yaml-language-server: $schema=../.schemas/plan.json"


def calendar_of(workspace: Workspace) -> Calendar:
    """The calendar of a workspace: official days and the company's own."""
    return Calendar(workspace.settings.calendar, workspace.calendar)


def new_plan(
    workspace: Workspace,
    *,
    tier: str,
    start: dt.date,
    agents: Sequence[str],
    author: str,
    responsible: str = "",
    room: str | None = None,
    given_id: str | None = None,
) -> tuple[Plan | None, list[Problem]]:
    """The plan that would be written, or what is in its way."""
    found = workspace.tiers.get(tier)
    if found is None:
        known = ", ".join(workspace.tiers) or "none"
        return None, [
            Problem(code="name-unknown", message=f"there is no tier `{tier}`", remedy=f"tiers: {known}")
        ]
    problems = [
        *_room_problems(workspace, room),
        *_agent_problems(workspace, agents, start),
        *given_id_problems(given_id, {one.id: one.source for one in workspace.plans.values()}),
    ]
    plan, wrong = cohort_plan(
        found,
        start=start,
        agents=agents,
        plan_id=given_id or plan_id(tier, start, workspace.plans),
        title=_title(found, start),
        author=author,
        responsible=responsible or _responsible(workspace),
        calendar=calendar_of(workspace),
    )
    problems += wrong
    if plan is None or problems:
        return None, problems
    return _in_room(plan, room or _smallest_room(workspace, len(agents))), []


def plan_proposal(plan: Plan, approver: str | None = None) -> Proposal:
    """The file of a new plan, which `approver` may approve."""
    text = dump_yaml(plan, HEADER)
    path = f"plans/{plan.id}.yaml"
    last = plan.stages[-1].days[-1].date
    return Proposal(
        changes=(Change(path, text.encode(), None),),
        done=(
            f"Plan {plan.id}: {len(plan.agents)} agents, {len(plan.stages)} stages, {plan.start} to {last}.\n"
            f"Next: trainer plan approve {plan.id} --by {approver or 'ID'}"
        ),
        document={"plan": plan.id, "start": plan.start, "end": last, "agents": plan.agents},
    )


def _title(tier: Tier, start: dt.date) -> Text:
    if isinstance(tier.name, str):
        return f"{tier.name} {start}"
    words = {"zh-Hant": "培訓計劃", "zh-Hans": "培训计划", "en": "training plan"}
    return {
        lang: f"{name} {words.get(lang, '')} {start}".replace("  ", " ") for lang, name in tier.name.items()
    }


def _responsible(workspace: Workspace) -> str:
    heads = (one.head for one in workspace.departments.values() if one.kind == "training")
    return next(heads, "")


def _smallest_room(workspace: Workspace, people: int) -> str | None:
    """The smallest room that holds everybody; None where there is none (S18)."""
    fitting = [room for room in workspace.rooms.values() if room.capacity >= people]
    return min(fitting, key=lambda room: (room.capacity, room.id)).id if fitting else None


def _in_room(plan: Plan, room: str | None) -> Plan:
    """The plan with `room` for every stage but the skill exam, which happens at the desks (T20)."""
    stages = tuple(
        stage if stage.kind == "skill_exam" else msgspec.structs.replace(stage, room=room)
        for stage in plan.stages
    )
    return msgspec.structs.replace(plan, stages=stages)


def _room_problems(workspace: Workspace, room: str | None) -> list[Problem]:
    if room is None or room in workspace.rooms:
        return []
    known = ", ".join(workspace.rooms) or "none"
    return [
        Problem(
            code="name-unknown",
            message=f"there is no room `{room}`",
            remedy=f"rooms of roster/rooms.yaml: {known}",
            clause="S18",
        )
    ]


def _is_active(workspace: Workspace, agent: str, day: dt.date) -> bool:
    posting = posting_on(workspace.postings.get(agent, ()), day)
    return posting is not None and posting.status == "active"


def _agent_problems(workspace: Workspace, agents: Sequence[str], start: dt.date) -> list[Problem]:
    if not agents:
        return [
            Problem(
                code="plan-no-agents",
                message="nobody is in this plan",
                remedy="name agents: --agents A001,A002,@west",
                clause="S69",
            )
        ]
    left = [agent for agent in agents if not _is_active(workspace, agent, start)]
    if left:
        return [
            Problem(
                code="plan-agent-left",
                message=f"{agent} is not active on {start}",
                source=workspace.agents[agent].source,
                remedy="leave the agent out, or give a posting from that day on",
                clause="S4",
            )
            for agent in left
        ]
    busy = {
        agent: plan
        for plan in workspace.plans.values()
        if any(plan.start <= start <= day.date for stage in plan.stages for day in stage.days)
        for agent in plan.agents
    }
    return [
        Problem(
            code="plan-agent-busy",
            message=f"{agent} is still in plan {busy[agent].id}",
            source=busy[agent].source.at("agents", busy[agent].agents.index(agent)),
            remedy="leave the agent out, or begin after that plan ends",
            clause="S17",
        )
        for agent in agents
        if agent in busy
    ]
