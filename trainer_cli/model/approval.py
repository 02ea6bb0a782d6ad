"""Approvals: who agreed to which exact content. Status is computed from them, never written."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from msgspec import Meta

from trainer_cli.model.base import Filled, Id, Record

SubjectKind = Literal["plan", "year_plan", "question", "lesson"]
ApprovalState = Literal["approved", "changed", "returned", "draft"]


class Approval(Record, frozen=True, kw_only=True):
    """`records/approvals/<id>/approval.yaml`: the act of approving; its subjects stand in `subjects.csv`."""

    id: Id
    by: Filled
    role: str
    at: Annotated[dt.datetime, Meta(tz=True)]
    note: str = ""
    decision: Literal["approved", "returned"] = "approved"


class Subject(Record, frozen=True, kw_only=True):
    """A line of an approval's `subjects.csv`: one thing that was approved, by the digest of its content."""

    kind: SubjectKind
    id: Id
    digest: Filled
