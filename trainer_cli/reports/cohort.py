"""A cohort on one page: stages, trainers, attendance, exam results, and who sits again (T19, S96)."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.attempts import Attempt, standing_attempt
from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam, Released
from trainer_cli.model.plan import Plan
from trainer_cli.reports.announced import ExamRow, announced, exam_rows
from trainer_cli.reports.heads import place_on
from trainer_cli.reports.people import person_name, person_names, tier_name
from trainer_cli.reports.stages import last_day
from trainer_cli.reports.training import Attended, attendance_rate, attended_days, held_hours, planned_hours

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from trainer_cli.model.plan import PlanStage
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class CohortStage(msgspec.Struct, frozen=True, kw_only=True):
    """A stage with its days, `length` of them, and who teaches; no dates while it has none."""

    number: int
    name: Text
    first: dt.date | None
    last: dt.date | None
    length: Decimal
    trainers: tuple[str, ...]


class CohortMember(msgspec.Struct, frozen=True, kw_only=True):
    """An agent: team on the first day, teaching hours, and what was announced for each exam in their order.

    `attendance` is in percent of the hours of the days that were recorded.
    """

    id: str
    name: str
    team: str
    planned: Decimal
    held: Decimal | None
    attendance: Decimal | None
    results: tuple[Released | None, ...]


class Resit(msgspec.Struct, frozen=True):
    """An agent whose result that counts of an exam and its resits is no pass."""

    id: str
    name: str
    exam: Exam
    result: Released


class CohortReport(msgspec.Struct, frozen=True, kw_only=True):
    """The page; `planned`, `held` and `attendance` are those of all members, None where nobody recorded them."""

    plan: Plan
    tier: Text
    last: dt.date | None
    responsible: str
    stages: tuple[CohortStage, ...]
    members: tuple[CohortMember, ...]
    exams: tuple[ExamRow, ...]
    resits: tuple[Resit, ...]
    planned: Decimal
    held: Decimal | None
    attendance: Decimal | None


def cohort_report(workspace: Workspace, plan: Plan) -> CohortReport:
    """The report of the cohort of `plan`."""
    exams = [facts for facts in workspace.exams.values() if facts.exam.plan == plan.id]
    exams.sort(key=lambda facts: (facts.exam.date, facts.exam.id))
    days = attended_days(workspace, plan)
    return CohortReport(
        plan=plan,
        tier=tier_name(workspace, plan.tier),
        last=last_day(plan),
        responsible=person_name(workspace, plan.responsible) if plan.responsible else "",
        stages=tuple(_stage(workspace, stage) for stage in plan.stages),
        members=tuple(_members(workspace, plan, days, exams)),
        exams=exam_rows(exams),
        resits=tuple(_resits(workspace, exams)),
        planned=planned_hours(days),
        held=held_hours(days),
        attendance=attendance_rate(days),
    )


def _stage(workspace: Workspace, stage: PlanStage) -> CohortStage:
    dates = [day.date for day in stage.days]
    return CohortStage(
        number=stage.number,
        name=stage.name,
        first=min(dates, default=None),
        last=max(dates, default=None),
        length=sum((day.length for day in stage.days), Decimal(0)),
        trainers=person_names(workspace, stage.trainers),
    )


def _members(
    workspace: Workspace, plan: Plan, days: Iterable[Attended], exams: Iterable[ExamFacts]
) -> Iterator[CohortMember]:
    results = [{one.agent: one for one in announced(facts)} for facts in exams]
    attended: defaultdict[str, list[Attended]] = defaultdict(list)
    for day in days:
        attended[day.agent].append(day)
    for agent, name in zip(plan.agents, person_names(workspace, plan.agents), strict=True):
        mine = attended[agent]
        yield CohortMember(
            id=agent,
            name=name,
            team=(place_on(workspace, agent, plan.start) or ("", ""))[0],
            planned=planned_hours(mine),
            held=held_hours(mine),
            attendance=attendance_rate(mine),
            results=tuple([found.get(agent) for found in results]),
        )


def _resits(workspace: Workspace, exams: Sequence[ExamFacts]) -> Iterator[Resit]:
    """Of the exams of one blueprint the result of each agent that counts, where it is no pass."""
    attempts: defaultdict[tuple[str, str], list[Attempt]] = defaultdict(list)
    for facts in exams:
        for one in announced(facts):
            attempts[facts.exam.blueprint, one.agent].append(Attempt(facts.exam, one))
    for (_, agent), mine in sorted(attempts.items()):
        found = standing_attempt(mine)
        result = found and found.released
        if found and result and not result.passed and result.outcome != "withdrawn":
            yield Resit(agent, person_name(workspace, agent), found.exam, result)
