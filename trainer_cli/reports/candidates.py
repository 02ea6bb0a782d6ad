"""Who sits an exam, with a line to sign (T40, T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.eligibility import eligibility_problems, half_days, presences
from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.reports.people import person_name, person_names, posting_on, tier_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.model.exam import Candidate
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class CandidateRow(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate with the team and tier on the day of the exam; both empty without a posting."""

    agent: str
    name: str
    team: str
    tier: Text
    form: str


class BarredRow(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate whose attendance does not allow to sit the exam: half days away, times late or gone early."""

    agent: str
    name: str
    absent: int
    late: int
    leave: int


class CandidatesReport(msgspec.Struct, frozen=True):
    """The candidates in the order of the exam's list, and those of them who are not eligible by attendance."""

    exam: Exam
    invigilators: tuple[str, ...]
    rows: tuple[CandidateRow, ...]
    barred: tuple[BarredRow, ...] = ()


def candidates_report(workspace: Workspace, facts: ExamFacts) -> CandidatesReport:
    """The candidates of an exam."""
    return CandidatesReport(
        facts.exam,
        person_names(workspace, facts.exam.invigilators),
        tuple(_row(workspace, facts.exam, candidate) for candidate in facts.candidates),
        tuple(_barred(workspace, facts)),
    )


def _barred(workspace: Workspace, facts: ExamFacts) -> Iterator[BarredRow]:
    exam, plan = facts.exam, workspace.plans.get(facts.exam.plan)
    found = presences(workspace.recorded.attendance.get(exam.plan, ()), exam.date)
    halves = half_days(plan, exam.date) if plan else 0
    limits = workspace.settings.policy.eligibility
    for candidate in facts.candidates:
        agent = candidate.agent
        if any(eligibility_problems([agent], found, limits, halves)):
            one = found[agent]
            yield BarredRow(
                agent=agent,
                name=person_name(workspace, agent),
                absent=one.absent,
                late=one.late,
                leave=one.leave,
            )


def _row(workspace: Workspace, exam: Exam, candidate: Candidate) -> CandidateRow:
    posting = posting_on(workspace.postings.get(candidate.agent, ()), exam.date)
    return CandidateRow(
        agent=candidate.agent,
        name=person_name(workspace, candidate.agent),
        team=posting.team if posting else "",
        tier=tier_name(workspace, posting.tier) if posting else "",
        form=candidate.form,
    )
