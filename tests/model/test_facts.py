"""Facts that people rate or enter refuse what nobody could have seen, and know what they are about."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from tests.model.refused import refused
from tests.written import written
from trainer_cli.model.facts import (
    Attendance,
    Event,
    Fact,
    FactImport,
    KpiValue,
    Operation,
    Rating,
    RolePlay,
    SurveyAnswer,
)
from trainer_cli.workspace.recorded import RECORDS

MONDAY = dt.date(2026, 2, 9)
ACT = """\
id: 2026-02-09-0a1b2c3d
kind: attendance
subject: junior-2026-02-09
file: 簽到.xlsx
original: original.xlsx
digest: "sha256:0"
encoding: xlsx
rows: 12
taken: 12
refused: 0
at: 2026-02-09T18:00:00+08:00
by: TR01
"""


def test_an_import_of_facts_as_it_is_recorded() -> None:
    act = written(ACT, FactImport)
    assert (act.kind, act.subject, act.taken, act.files) == ("attendance", "junior-2026-02-09", 12, {})


def test_a_kind_of_fact_that_nobody_knows() -> None:
    assert refused(ACT.replace("attendance", "moods"), FactImport) == [
        (
            "kind: `kind` must be one of "
            "`attendance`, `ratings`, `role-plays`, `operations`, `events`, `kpi`, `surveys`"
        )
    ]


@pytest.mark.parametrize(
    ("fact", "key"),
    [
        (Attendance(date=MONDAY, agent="A001", status="late"), (MONDAY, "full", "A001")),
        (
            Rating(month="2026-02", agent="A001", item="工作態度", points=Decimal(90), rater="D02"),
            ("2026-02", "A001", "工作態度", "D02"),
        ),
        (
            RolePlay(scenario="退貨", agent="A001", criterion="態度", points=Decimal(8)),
            (None, "退貨", "A001", "態度", ""),
        ),
        (Operation(task="打字", agent="A001", seconds=Decimal(600)), (None, "打字", "A001", "")),
        (Event(date=MONDAY, agent="A001", event="表揚", count=2), (MONDAY, "A001", "表揚")),
        (
            KpiValue(agent="A001", start=MONDAY, end=MONDAY, metric="first-response"),
            (MONDAY, MONDAY, "A001", "first-response"),
        ),
        (SurveyAnswer(respondent="1", item="實用", answer="5"), ("1", "實用")),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Fact) else "",
)
def test_what_a_fact_is_about(fact: Fact, key: tuple[object, ...]) -> None:
    assert fact.key == key
    assert set(fact.PEOPLE) <= set(fact.__struct_fields__)


def test_every_kind_has_a_key() -> None:
    assert all(record.KEY for record in RECORDS.values())


def test_where_a_fact_stood_is_no_part_of_what_it_says() -> None:
    one = Event(date=MONDAY, agent="A001", event="表揚", row=2)
    assert one.said == Event(date=MONDAY, agent="A001", event="表揚", row=9).said
    assert one.said != Event(date=MONDAY, agent="A001", event="表揚", count=2).said


def test_a_month_a_status_and_a_count() -> None:
    assert refused("{month: 2026-13, agent: A001, item: 工作態度, points: 90}", Rating) == [
        "month: `month` must be text (YYYY-MM)"
    ]
    assert refused("{date: 2026-02-09, agent: A001, status: ill}", Attendance) == [
        "status: `status` must be one of `present`, `late`, `left-early`, `absent`, `leave`"
    ]
    assert refused("{date: 2026-02-09, agent: A001, event: 投訴, count: 0}", Event) == [
        "count: `count` must be a whole number like 3, at least 1"
    ]
