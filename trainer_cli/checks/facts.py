"""What checks look at: the workspace on a day, and what several checks derive from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from trainer_cli.workspace.approval import Status, approvals_by_subject, status_of
from trainer_cli.workspace.layout import KINDS
from trainer_cli.workspace.workspace import Workspace

if TYPE_CHECKING:
    from trainer_cli.model.approval import SubjectKind
    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.model.question import Question
    from trainer_cli.planning.workdays import Calendar
    from trainer_cli.workspace.approval import Decision
    from trainer_cli.workspace.question_state import QuestionStatus


def _is_recorded(path: str) -> bool:
    return path.startswith("records/") and not path.startswith("records/nightly/")


DERIVED: dict[str, tuple[str, ...]] = {
    "workdays": ("settings", "calendar"),
    "question_statuses": ("settings", "questions", "approvals", "changes"),
    "approved_bank": ("settings", "questions", "bank", "approvals", "changes"),
    "plan_status": ("settings", "approvals"),
}
"""What `Facts` derives from tables of the workspace, and from which."""
RECORDED = frozenset(kind.name for kind in KINDS if _is_recorded(kind.pattern))
"""The kinds of files of which `recorded_digests` tells the digests."""


class Facts(Struct, frozen=True, dict=True):
    """A workspace as it stands on `today`.

    `files` holds the paths of the attachments that exist, as materials name them; None where nobody looked:
    checks open no file themselves. `digests` are those of all files that were read, by path. `unread` are the
    kinds of files (`agents`) of which a part could not be read: what seems to be missing may stand there.
    """

    workspace: Workspace
    today: dt.date
    files: frozenset[str] | None = None
    digests: Mapping[str, str] = {}
    unread: frozenset[str] = frozenset()

    @property
    def year(self) -> int:
        """The year of the day, for checks that say themselves on which of its days they found something."""
        return self.today.year

    @cached_property
    def recorded_digests(self) -> dict[str, str]:
        """The digests of the files of `records/`, by path, without those that nightly runs left."""
        return {path: digest for path, digest in self.digests.items() if _is_recorded(path)}

    @cached_property
    def workdays(self) -> Calendar:
        """The working days of the workspace."""
        from trainer_cli.planning.workdays import Calendar  # noqa: PLC0415  # most nights count no days

        return Calendar(self.workspace.settings.calendar, self.workspace.calendar)

    @cached_property
    def question_statuses(self) -> dict[str, QuestionStatus]:
        """Where each question stands in its life, by id."""
        from trainer_cli.workspace.question_state import question_statuses  # noqa: PLC0415  # most nights ask for none

        return question_statuses(self.workspace)

    @cached_property
    def approved_bank(self) -> dict[str, tuple[Question, ...]]:
        """Course to those of its questions that are approved as they stand."""
        return {
            course: tuple(one for one in bank if self.question_statuses[one.id].state == "approved")
            for course, bank in self.workspace.bank.items()
        }

    def plan_status(self, plan: Plan | YearPlan) -> Status:
        """What the decisions on a plan amount to (S70)."""
        from trainer_cli.model.plan import Plan  # noqa: PLC0415  # most nights ask about no plan

        kind: SubjectKind = "plan" if isinstance(plan, Plan) else "year_plan"
        if (kind, plan.id) not in self._statuses:
            decisions = self._decisions.get((kind, plan.id), ())
            self._statuses[kind, plan.id] = status_of(self.workspace, kind, plan, decisions)
        return self._statuses[kind, plan.id]

    @cached_property
    def _statuses(self) -> dict[tuple[SubjectKind, str], Status]:
        """The status of each plan that was asked for."""
        return {}

    @cached_property
    def _decisions(self) -> dict[tuple[SubjectKind, str], list[Decision]]:
        return approvals_by_subject(self.workspace.approvals)
