"""What the candidates sign before they begin: that they work alone (T40)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.exam import Exam
from trainer_cli.reports.people import Member, members

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class DeclarationReport(msgspec.Struct, frozen=True):
    """The declaration of an exam and who signs it."""

    exam: Exam
    candidates: tuple[Member, ...]


def declaration_report(workspace: Workspace, facts: ExamFacts) -> DeclarationReport:
    """The declaration for all candidates, in the order of the exam's list."""
    return DeclarationReport(facts.exam, members(workspace, (one.agent for one in facts.candidates)))
