from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from tests.reports.facts import APPROVED, PLAN, WORKSPACE
from trainer_cli.reports.people import Member
from trainer_cli.reports.plan import Span, StageRow, plan_report


def test_a_stage_has_the_columns_of_the_plan_table() -> None:
    # T22, S69
    report = plan_report(WORKSPACE, PLAN, APPROVED)
    assert report.stages[0] == StageRow(
        stage=PLAN.stages[0],
        days=Decimal(2),
        time=(Span(dt.date(2026, 2, 9), dt.date(2026, 2, 10), "full"),),
        trainers=("陳思敏", "羅啟明"),
        materials=({"zh-Hant": "守則講義", "en": "House rules"}, "M9"),
    )
    assert report.stages[1].time == (Span(dt.date(2026, 2, 12), dt.date(2026, 2, 12), "morning"),)


def test_the_head_and_the_totals() -> None:
    report = plan_report(WORKSPACE, PLAN, APPROVED)
    assert (report.author, report.responsible) == ("陳思敏", "周廷安")
    assert (report.days, report.last) == (Decimal("2.5"), dt.date(2026, 2, 12))
    assert report.people[2] == Member("A003", "張詩涵")
    assert report.standing.state == "approved"


def test_a_plan_may_still_lack_nearly_everything() -> None:
    stage = msgspec.structs.replace(PLAN.stages[0], days=(), courses=("gone",))
    bare = msgspec.structs.replace(PLAN, author="", responsible="", agents=(), stages=(stage,))
    report = plan_report(WORKSPACE, bare, None)
    assert (report.author, report.responsible, report.people) == ("", "", ())
    assert (report.days, report.last, report.stages[0].materials) == (Decimal(0), None, ())
    assert report.standing.state == "new"
