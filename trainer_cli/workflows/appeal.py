"""`trainer exam appeal|appeal-decide`: a result is checked by two people, and both acts stay on record."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.checks.due import working_day_after
from trainer_cli.exams.appeals import (
    announced_row,
    appeal_problems,
    checker_problems,
    finding_problem,
    open_appeals,
)
from trainer_cli.exams.release import standing_release
from trainer_cli.model.exam_after import Appeal, AppealDecision
from trainer_cli.planning.ids import free_id
from trainer_cli.planning.workdays import Calendar
from trainer_cli.reports.numbers import points as shown
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.release import announced_hint

if TYPE_CHECKING:
    import datetime as dt

    from trainer_cli.model.exam import AgentScore
    from trainer_cli.model.exam_after import AppealFinding
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class Said(NamedTuple):
    """What an agent asks for, and who puts it on record."""

    agent: str
    reason: str
    exception: str
    by: str
    at: dt.datetime


class Found(NamedTuple):
    """What two people found."""

    finding: AppealFinding
    checkers: tuple[str, ...]
    note: str
    by: str
    at: dt.datetime


def new_appeal(workspace: Workspace, facts: ExamFacts, said: Said) -> tuple[Proposal | None, list[Problem]]:
    """The record of an appeal, or why it is not taken."""
    release, row = standing_release(facts.releases), announced_row(facts, said.agent)
    last_day = None
    if release:
        calendar = Calendar(workspace.settings.calendar, workspace.calendar)
        last_day = working_day_after(calendar, release.at.date(), workspace.settings.policy.appeal_days)
    today = said.at.date()
    problems = list(
        appeal_problems(facts, said.agent, today=today, last_day=last_day, exception=said.exception)
    )
    if release is None or row is None or row.points is None or problems:
        return None, problems
    record = Appeal(
        id=free_id(f"{said.at:%Y-%m-%d}-{said.agent}", [one.id for one in facts.appeals]),
        exam=facts.exam.id,
        agent=said.agent,
        reason=said.reason,
        release=release.id,
        points=row.points,
        markers=_markers(facts, said.agent),
        exception=said.exception if last_day and today > last_day else "",
        at=said.at,
        by=said.by,
    )
    appeals = f"{record.agent} appeals against {shown(record.points)} points in {record.exam} ({record.id})."
    command = f"trainer exam appeal-decide {record.exam} {record.agent} --checkers ID,ID --finding stands"
    return Proposal(
        changes=(Change(f"{_folder(record)}/appeal.yaml", dump_yaml(record).encode(), None),),
        what=appeals,
        done=f"{appeals}\nNext: {command}",
        document={"exam": record.exam, "appeal": record.id},
    ), []


def decided_appeal(
    facts: ExamFacts, agent: str, found: Found, score: AgentScore
) -> tuple[Proposal | None, list[Problem]]:
    """The record of what was found about the open appeal of an agent, whose score is `score` now."""
    appeal = next((one for one in open_appeals(facts) if one.agent == agent), None)
    if appeal is None:
        return None, [
            Problem(
                code="appeal-none",
                message=f"no appeal of {agent} in {facts.exam.id} waits for a decision",
                source=facts.exam.source,
                remedy=f"put it on record first: trainer exam appeal {facts.exam.id} {agent} --reason WHY",
                clause="S101",
            )
        ]
    wrong = finding_problem(facts, appeal, found.finding, score.points)
    problems = [*checker_problems(appeal, found.checkers), *([wrong] if wrong else [])]
    if problems:
        return None, problems
    points = score.points or Decimal(0)
    first, second = found.checkers
    record = AppealDecision(
        id=appeal.id,
        exam=appeal.exam,
        finding=found.finding,
        checkers=(first, second),
        points=points,
        note=found.note,
        at=found.at,
        by=found.by,
    )
    said = (
        f"{agent} in {appeal.exam}: {shown(appeal.points)} points announced, {shown(points)} after the check "
        f"by {first} and {second} ({found.finding})."
    )
    hint = announced_hint(facts) if points != appeal.points else ""
    return Proposal(
        changes=(Change(f"{_folder(appeal)}/decision.yaml", dump_yaml(record).encode(), None),),
        what=said,
        done=f"{said}\n{hint}" if hint else said,
        document={"exam": appeal.exam, "appeal": appeal.id, "announced": appeal.points, "points": points},
    ), []


def _markers(facts: ExamFacts, agent: str) -> tuple[str, ...]:
    """Who marked answers of an agent, or was given them."""
    marks = [(one.agent, one.marker) for one in facts.marks]
    given = [(one.agent, one.marker) for one in facts.scripts]
    return tuple(sorted({marker for whose, marker in (*marks, *given) if whose == agent and marker}))


def _folder(appeal: Appeal) -> str:
    return f"records/appeals/{appeal.exam}/{appeal.id}"
