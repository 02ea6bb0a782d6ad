"""Where the approval of a plan stands (S70), for the head of a document."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.model.approval import ApprovalState
from trainer_cli.planning.changes import Difference, plan_differences
from trainer_cli.reports.people import person_name
from trainer_cli.workspace.approval import Ignored

if TYPE_CHECKING:
    from trainer_cli.planning.changes import AnyPlan
    from trainer_cli.workspace.approval import Status
    from trainer_cli.workspace.workspace import Workspace


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """`state` is `new` for a plan that is not saved yet; `changes` are those since the last approval."""

    state: ApprovalState | Literal["new"]
    by: str = ""
    at: dt.datetime | None = None
    own: bool = False
    ignored: Ignored = ""
    changes: tuple[Difference, ...] = ()


def standing(workspace: Workspace, status: Status | None, *, old: AnyPlan | None, new: AnyPlan) -> Standing:
    """The standing of the plan `new`; `old` is its content when it was last approved.

    `status` is None for a plan that is not saved yet.
    """
    if status is None:
        return Standing(state="new")
    return Standing(
        state=status.state,
        by=person_name(workspace, status.by) if status.by else "",
        at=status.at,
        own=status.own,
        ignored=status.ignored,
        changes=tuple(plan_differences(old, new)) if old and status.state == "changed" else (),
    )
