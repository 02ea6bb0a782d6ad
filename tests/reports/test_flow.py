from __future__ import annotations

import pytest

from tests.reports.facts import WORKSPACE
from trainer_cli.reports.flow import flow_report


def test_blocks_in_order_and_courses_without_one() -> None:
    # T13
    report = flow_report(WORKSPACE, "junior")
    assert report.tier == WORKSPACE.tiers["junior"].name
    assert [(step.block.id, [placed.course.id for placed in step.courses]) for step in report.flow.steps] == [
        ("platform", ["rules"]),
        ("assessment", []),
    ]
    assert [placed.course.id for placed in report.flow.unmapped] == ["tour"]


def test_there_is_no_flow_without_a_tier() -> None:
    with pytest.raises(KeyError, match="senior"):
        flow_report(WORKSPACE, "senior")
