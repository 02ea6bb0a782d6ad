"""The training flow of a tier as table and chart (T13, T14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.curriculum.flow import Flow, training_flow
from trainer_cli.model.base import Text

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace


class FlowReport(msgspec.Struct, frozen=True):
    """A tier and its flow."""

    tier: Text
    flow: Flow


def flow_report(workspace: Workspace, tier: str) -> FlowReport:
    """The flow of the tier with that id.

    Raises:
        KeyError: there is no such tier.
    """
    found = workspace.tiers[tier]
    return FlowReport(found.name, training_flow(found, workspace.courses.values()))
