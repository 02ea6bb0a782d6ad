"""T19, S96: a cohort on one page."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec

from tests.reports import resits
from tests.reports.facts import ATTENDED, FACTS, PLAN, WORKSPACE
from trainer_cli.model.exam import Released
from trainer_cli.reports.cohort import cohort_report
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.workspace import ExamFacts, Workspace


def again(*rows: Released) -> Workspace:
    """The workspace with a second exam of the same blueprint a week later."""
    exam = msgspec.structs.replace(FACTS.exam, id=f"{FACTS.exam.id}-2", date=dt.date(2026, 2, 19))
    release = msgspec.structs.replace(FACTS.releases[0], exam=exam.id)
    second = ExamFacts(exam=exam, forms={}, candidates=(), releases=(release,), released={"r1": rows})
    return replaced(WORKSPACE, exams={exam.id: second, FACTS.exam.id: FACTS})


def test_stages_have_their_days_and_trainers() -> None:
    found = [
        (row.number, row.first, row.last, row.length, row.trainers)
        for row in cohort_report(ATTENDED, PLAN).stages
    ]
    assert found == [
        (1, dt.date(2026, 2, 9), dt.date(2026, 2, 10), 2, ("陳思敏", "羅啟明")),
        (2, dt.date(2026, 2, 12), dt.date(2026, 2, 12), Decimal("0.5"), ("羅啟明",)),
        (3, None, None, 0, ()),
    ]


def test_members_have_their_hours_and_results() -> None:
    report = cohort_report(ATTENDED, PLAN)
    assert [
        (row.id, row.team, row.held, row.results[0] and row.results[0].points) for row in report.members
    ] == [
        ("A001", "west", Decimal("1.5"), Decimal("12.5")),
        ("A002", "east", Decimal(1), Decimal(4)),
        ("A003", "", Decimal(0), None),
    ]
    assert (report.planned, report.held, report.responsible) == (Decimal(6), Decimal("2.5"), "周廷安")


def test_who_has_not_passed_sits_again() -> None:
    assert [(row.id, row.result.outcome) for row in cohort_report(WORKSPACE, PLAN).resits] == [
        ("A002", "sat"),
        ("A003", "absent"),
    ]


def test_the_last_result_counts_and_who_withdrew_does_not_sit() -> None:
    workspace = again(
        Released(agent="A002", outcome="sat", points=Decimal(9), passed=True),
        Released(agent="A003", outcome="withdrawn"),
    )
    report = cohort_report(workspace, PLAN)
    assert [row.exam.id for row in report.exams] == [FACTS.exam.id, f"{FACTS.exam.id}-2"]
    assert report.resits == ()
    assert [one is not None for one in report.members[0].results] == [True, False]


def test_a_plan_without_exam_or_responsible() -> None:
    plan = msgspec.structs.replace(PLAN, id="other", responsible="")
    report = cohort_report(WORKSPACE, plan)
    assert (report.exams, report.resits, report.responsible) == ((), (), "")


def test_the_first_pass_counts_and_an_excuse_takes_nothing_away() -> None:  # S96
    found = [(row.id, row.exam.id, row.result.outcome) for row in cohort_report(resits.BOTH, PLAN).resits]
    assert found == [("A003", FACTS.exam.id, "absent")]
