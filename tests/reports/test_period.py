"""S98: a month and a year on one page."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from tests.reports.facts import APPROVED, ATTENDED, DRAFT, FACTS, PLAN, WORKSPACE
from trainer_cli.reports.period import Period, Waiting, month_of, period_report, year_of
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace

APPROVALS = {PLAN.id: APPROVED, "2026": DRAFT}
APRIL = dt.date(2026, 4, 1)


def without_exam() -> Workspace:
    return replaced(WORKSPACE, exams={})


def test_periods_have_their_days() -> None:
    assert month_of(2026, 2) == Period("2026-02", dt.date(2026, 2, 1), dt.date(2026, 2, 28))
    assert month_of(2026, 12).last == dt.date(2026, 12, 31)
    assert year_of(2026) == Period("2026", dt.date(2026, 1, 1), dt.date(2026, 12, 31))


def test_a_month_holds_what_lies_in_it() -> None:
    report = period_report(ATTENDED, month_of(2026, 2), APRIL, APPROVALS)
    assert (report.first, report.until) == (dt.date(2026, 2, 1), dt.date(2026, 2, 28))
    assert [(row.plan, row.planned, row.held) for row in report.trainings] == [
        (PLAN.id, Decimal(6), Decimal("2.5"))
    ]
    assert [row.exam.id for row in report.exams] == [FACTS.exam.id]
    assert (report.months, report.pass_rates, report.waiting) == ((), [], ())


def test_a_month_without_anything_says_nothing() -> None:
    report = period_report(ATTENDED, month_of(2025, 3), APRIL, APPROVALS)
    assert (report.heads, report.trainings, report.exams, report.waiting) == ((), (), (), ())


def test_a_month_that_runs_ends_today() -> None:
    report = period_report(WORKSPACE, month_of(2026, 2), dt.date(2026, 2, 10), APPROVALS)
    assert report.until == dt.date(2026, 2, 10)
    assert period_report(WORKSPACE, month_of(2026, 3), dt.date(2026, 2, 10), APPROVALS).until == dt.date(
        2026, 3, 1
    )


def test_a_year_has_its_months_so_far() -> None:
    report = period_report(ATTENDED, year_of(2026), dt.date(2026, 3, 20), APPROVALS)
    assert [
        (row.month, row.heads, row.planned, row.held, row.papers, row.pass_rate) for row in report.months
    ] == [
        ("2026-01", 2, Decimal(0), None, 0, None),
        ("2026-02", 2, Decimal(6), Decimal("2.5"), 2, Decimal(50)),
        ("2026-03", 2, Decimal(0), None, 0, None),
    ]
    assert report.pass_rates == [("2026-02", Decimal(50))]


def test_what_is_not_done_awaits() -> None:
    drafts = {PLAN.id: DRAFT, "2026": DRAFT}
    report = period_report(without_exam(), month_of(2026, 2), APRIL, drafts)
    assert report.waiting == (
        Waiting("plan", PLAN.id, dt.date(2026, 2, 9)),
        Waiting("exam", f"{PLAN.id}-theory", dt.date(2026, 2, 12)),
    )
    assert period_report(without_exam(), month_of(2026, 3), APRIL, APPROVALS).waiting == ()


def test_an_exam_by_another_blueprint_on_the_day_of_the_stage_is_that_exam() -> None:
    mixed = msgspec.structs.replace(FACTS.exam, blueprint="mixed")
    workspace = replaced(WORKSPACE, exams={mixed.id: replaced(FACTS, exam=mixed)})
    assert period_report(workspace, month_of(2026, 2), FACTS.exam.date, APPROVALS).waiting == ()


def test_results_await_their_release_once_the_exam_is_over() -> None:
    unreleased = replaced(FACTS, releases=(), released={})
    workspace = replaced(WORKSPACE, exams={FACTS.exam.id: unreleased})
    report = period_report(workspace, month_of(2026, 2), FACTS.exam.date, APPROVALS)
    assert report.waiting == (Waiting("release", FACTS.exam.id, FACTS.exam.date),)
    assert period_report(workspace, month_of(2026, 2), dt.date(2026, 2, 11), APPROVALS).waiting == ()
