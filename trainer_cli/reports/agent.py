"""One agent: who they are, where they stood, their plans and exams."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.attempts import credited_points, results_that_do_not_count
from trainer_cli.exams.release import standing_release
from trainer_cli.model.exam import Exam, Released
from trainer_cli.model.plan import Plan
from trainer_cli.reports.agent_row import AgentRow, agent_row
from trainer_cli.reports.people import PostingRow, tier_name
from trainer_cli.reports.stages import StageToday, stage_today

if TYPE_CHECKING:
    from trainer_cli.model.exam import Candidate
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class AgentPlan(msgspec.Struct, frozen=True):
    """A plan that names the agent; `now` is None when it is over."""

    plan: Plan
    now: StageToday | None


class AgentExam(msgspec.Struct, frozen=True):
    """An exam that the agent is a candidate of; `released` is None while no result is announced.

    `credited` is given where a cap lowers the points; with `counts` false another attempt counts.
    """

    exam: Exam
    form: str
    released: Released | None
    credited: Decimal | None = None
    counts: bool = True


class AgentReport(msgspec.Struct, frozen=True, kw_only=True):
    """Everything in order of time."""

    date: dt.date
    row: AgentRow
    postings: tuple[PostingRow, ...]
    plans: tuple[AgentPlan, ...]
    exams: tuple[AgentExam, ...]


def agent_report(workspace: Workspace, agent: str, today: dt.date) -> AgentReport:
    """The report of the agent with that id as of `today`.

    Raises:
        KeyError: there is no such agent.
    """
    plans = sorted(
        (plan for plan in workspace.plans.values() if agent in plan.agents),
        key=lambda plan: (plan.start, plan.id),
    )
    postings = sorted(workspace.postings.get(agent, ()), key=lambda posting: posting.start)
    exams = sorted(workspace.exams.values(), key=lambda facts: (facts.exam.date, facts.exam.id))
    uncounted = results_that_do_not_count(workspace.exams)
    return AgentReport(
        date=today,
        row=agent_row(workspace, workspace.agents[agent], today),
        postings=tuple(PostingRow(one, tier_name(workspace, one.tier)) for one in postings),
        plans=tuple(AgentPlan(plan, stage_today(plan, today)) for plan in plans),
        exams=tuple(
            _exam(facts, candidate, counts=(facts.exam.id, agent) not in uncounted)
            for facts in exams
            for candidate in facts.candidates
            if candidate.agent == agent
        ),
    )


def _exam(facts: ExamFacts, candidate: Candidate, *, counts: bool) -> AgentExam:
    agent, released = candidate.agent, _released(facts, candidate.agent)
    credited = credited_points(facts.exam, agent, released.points) if released else None
    return AgentExam(facts.exam, candidate.form, released, credited, counts)


def _released(facts: ExamFacts, agent: str) -> Released | None:
    release = standing_release(facts.releases)
    lines = facts.released.get(release.id, ()) if release else ()
    return next((line for line in lines if line.agent == agent), None)
