from __future__ import annotations

import datetime as dt

import msgspec

from tests.reports.facts import APPROVED, DRAFT, FIRST_DAY, PLAN, WORKSPACE
from trainer_cli.reports.plan_list import PlanRow, YearRow, plan_list
from trainer_cli.workspace.lazy import replaced

STATES = {"2026": DRAFT, PLAN.id: APPROVED, "junior-2026-01-05": DRAFT}


def test_yearly_plans_and_cohorts() -> None:
    found = plan_list(WORKSPACE, STATES, FIRST_DAY)
    assert found.years == (YearRow("2026", "2026 年度培訓計劃", 2, "draft"),)
    assert found.plans == (
        PlanRow(
            id=PLAN.id,
            title=PLAN.title,
            tier=WORKSPACE.tiers["junior"].name,
            first=dt.date(2026, 2, 9),
            last=dt.date(2026, 2, 12),
            agents=3,
            state="approved",
            is_open=True,
        ),
    )


def test_cohorts_stand_in_order_of_start_and_are_over_after_their_last_day() -> None:
    early = msgspec.structs.replace(PLAN, id="junior-2026-01-05", start=dt.date(2026, 1, 5), stages=())
    workspace = replaced(WORKSPACE, plans={PLAN.id: PLAN, early.id: early})
    found = plan_list(workspace, STATES, dt.date(2026, 2, 13))
    assert [(row.id, row.last, row.is_open) for row in found.plans] == [
        ("junior-2026-01-05", None, True),
        ("junior-2026-02-09", dt.date(2026, 2, 12), False),
    ]
