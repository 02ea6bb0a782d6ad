"""Approvals: who agreed to which exact content. Status is computed from them, never written."""

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from trainer_cli.model.base import Filled, Id, Record

SubjectKind = Literal["plan", "year_plan", "question", "lesson"]
ApprovalState = Literal["approved", "changed", "returned", "draft"]
DecisionKind = Literal["approved", "returned", "retired", "restored"]
"""What was decided: plans are approved or returned; questions are also retired, and restored from that."""


class Approval(Record, frozen=True, kw_only=True):
    """`records/approvals/<id>/approval.yaml`: what was decided; its subjects stand in `subjects.csv`."""

    id: Id
    by: Filled
    role: str
    at: Annotated[dt.datetime, Meta(tz=True)]
    note: str = ""
    decision: DecisionKind = "approved"


class Subject(Record, frozen=True, kw_only=True):
    """A line of an approval's `subjects.csv`: one thing that was decided on, by the digest of its content."""

    kind: SubjectKind
    id: Id
    digest: Filled
