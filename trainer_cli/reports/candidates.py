"""Who sits an exam, with a line to sign (T40, T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam
from trainer_cli.reports.people import person_name, person_names, posting_on, tier_name

if TYPE_CHECKING:
    from trainer_cli.model.exam import Candidate
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class CandidateRow(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate with the team and tier on the day of the exam; both empty without a posting."""

    agent: str
    name: str
    team: str
    tier: Text
    form: str


class CandidatesReport(msgspec.Struct, frozen=True):
    """The candidates in the order of the exam's list."""

    exam: Exam
    invigilators: tuple[str, ...]
    rows: tuple[CandidateRow, ...]


def candidates_report(workspace: Workspace, facts: ExamFacts) -> CandidatesReport:
    """The candidates of an exam."""
    return CandidatesReport(
        facts.exam,
        person_names(workspace, facts.exam.invigilators),
        tuple(_row(workspace, facts.exam, candidate) for candidate in facts.candidates),
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
