from __future__ import annotations

import msgspec

from tests.reports.facts import APPROVED, DRAFT, WORKSPACE, YEAR_PLAN
from trainer_cli.planning.changes import Difference
from trainer_cli.reports.year_plan import LineRow, year_plan_report
from trainer_cli.workspace.approval import Status
from trainer_cli.workspace.lazy import replaced


def test_lines_name_their_trainers() -> None:
    # S69
    report = year_plan_report(WORKSPACE, YEAR_PLAN, DRAFT)
    assert report.lines == (LineRow(YEAR_PLAN.lines[0], ("陳思敏",)), LineRow(YEAR_PLAN.lines[1], ()))
    assert (report.author, report.headcount, report.standing.state) == ("陳思敏", 3, "draft")


def test_a_changed_plan_shows_what_changed() -> None:
    # S70
    before = msgspec.structs.replace(YEAR_PLAN, author="")
    workspace = replaced(WORKSPACE, approved_year_plans={"2026": before})
    report = year_plan_report(workspace, YEAR_PLAN, Status("changed", "D01", APPROVED.at))
    assert report.standing.changes == (Difference("author", "", "TR01"),)
    assert year_plan_report(workspace, before, None).author == ""
