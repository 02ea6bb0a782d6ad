"""Worksheets of facts, filled in by a person, come back by `trainer import` without loss (S36, T46, T48, T53, T54)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.team import COHORT, MONDAY, PLAN, said
from tests.workflows.filled import filled, rows
from tests.workflows.tasks import imported
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.worksheet import Worksheet, worksheet_bytes
from trainer_cli.workflows.worksheets import (
    Order,
    events_sheet,
    operations_sheet,
    plan_days,
    ratings_sheet,
    role_play_sheet,
    sign_in_sheet,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from tests.workflows.filled import Cells
    from trainer_cli.model.settings import Language

LANGUAGES: tuple[Language, ...] = ("zh-Hant", "zh-Hans", "en")
TITLE_ROW = 1


def sheet_of(found: Worksheet | Problem) -> Worksheet:
    assert isinstance(found, Worksheet), found
    return found


def brought_back(
    team: Team, sheet: Worksheet, fill: Callable[[Cells], Cells | None], language: Language
) -> None:
    """Fill a worksheet in and import it: the kind is recognised, and nothing is wrong with it."""
    proposal, problems = imported(team, filled(sheet, fill, language), "f.xlsx")
    assert said(problems) == []
    team.do(proposal)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sign_in(team: Callable[[str], Team], language: Language) -> None:
    planned = team("planned")
    workspace = planned.workspace
    sheet = sheet_of(sign_in_sheet(workspace, workspace.plans[PLAN], Order(language, date=MONDAY)))
    assert [row["agent"] for row in sheet.rows] == list(COHORT)
    statuses = sheet.fields[5].allowed

    def fill(row: Cells) -> Cells | None:
        typed: dict[str, Cells] = {
            "A001": {"time": "８：３０"},
            "A002": {"status": statuses[1], "note": "塞車"},
            "A003": {"status": statuses[4]},
        }
        return typed.get(row["agent"])

    brought_back(planned, sheet, fill, language)
    assert [
        (one.date, one.part, one.agent, one.status, one.time, one.note)
        for one in planned.workspace.recorded.attendance[PLAN]
    ] == [
        (MONDAY, "full", "A001", "present", "08:30", ""),
        (MONDAY, "full", "A002", "late", None, "塞車"),
        (MONDAY, "full", "A003", "leave", None, ""),
    ]


def test_sign_in_of_a_whole_plan(team: Callable[[str], Team]) -> None:
    workspace = team("planned").workspace
    plan = workspace.plans[PLAN]
    days = plan_days(plan)
    assert days[0] == (MONDAY, "full")
    assert days == sorted(set(days), key=lambda day: (day[0], ("full", "morning", "afternoon").index(day[1])))
    sheet = sheet_of(sign_in_sheet(workspace, plan, Order("zh-Hant")))
    assert len(sheet.rows) == len(days) * len(COHORT)
    assert {row["part"] for row in sheet.rows} <= {"全天", "上午", "下午"}


def test_a_day_that_is_none_of_the_plan(team: Callable[[str], Team]) -> None:
    workspace = team("planned").workspace
    found = sign_in_sheet(workspace, workspace.plans[PLAN], Order("en", date=dt.date(2026, 2, 8)))
    assert isinstance(found, Problem)
    assert said([found]) == [
        f"plans/{PLAN}.yaml:2:1 worksheet-no-day: the plan `{PLAN}` has no training on 2026-02-08"
    ]


def test_a_plan_without_days(team: Callable[[str], Team]) -> None:
    workspace = team("planned").workspace
    plan = msgspec.structs.replace(workspace.plans[PLAN], stages=())
    found = sign_in_sheet(workspace, plan, Order("en"))
    assert isinstance(found, Problem)
    assert found.message == f"the plan `{PLAN}` has no days yet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_role_plays(team: Callable[[str], Team], language: Language) -> None:
    planned = team("planned")
    workspace = planned.workspace
    order = Order(language, date=dt.date(2026, 3, 2), scenario="買家要求退貨", items=("語氣", "流程"))
    sheet = role_play_sheet(workspace, workspace.plans[PLAN], order)
    assert len(sheet.rows) == 2 * len(COHORT)
    assert "陳思敏" in sheet.fields[7].allowed
    brought_back(
        planned,
        sheet,
        lambda row: {"points": 8.5, "assessor": "陳思敏"} if row["agent"] == "A001" else None,
        language,
    )
    assert [(one.date, one.scenario, one.agent, one.criterion, one.points, one.assessor)
            for one in planned.workspace.recorded.role_plays[PLAN]] == [
        (dt.date(2026, 3, 2), "買家要求退貨", "A001", criterion, Decimal("8.5"), "TR01")
        for criterion in ("語氣", "流程")
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_operations(team: Callable[[str], Team], language: Language) -> None:
    planned = team("planned")
    workspace = planned.workspace
    sheet = operations_sheet(workspace, workspace.plans[PLAN], Order(language))
    task = sheet.rows[0]["task"]
    yes, no = sheet.fields[7].allowed
    typed: dict[int, Cells] = {
        2: {"seconds": "10分", "errors": 12, "passed": yes, "date": "2026/2/26"},
        3: {"seconds": 700, "passed": no},
    }
    brought_back(planned, sheet, lambda row: typed.get(row["row"]), language)
    assert [(one.date, one.task, one.agent, one.seconds, one.errors, one.passed)
            for one in planned.workspace.recorded.operations[PLAN]] == [
        (dt.date(2026, 2, 26), task, "A001", Decimal(600), 12, True),
        (None, task, "A002", Decimal(700), None, False),
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_ratings(team: Callable[[str], Team], language: Language) -> None:
    sample = team("sample")
    order = Order(language, team="west", values=(Decimal(80), Decimal(100)))
    sheet = sheet_of(ratings_sheet(sample.workspace, "2026-02", order))
    assert len(sheet.rows) == 4 * 12
    assert {row["team"] for row in sheet.rows} == {"west"}
    assert sheet.fields[5].allowed == (80, 100)
    item = sheet.rows[0]["item"]
    brought_back(
        sample,
        sheet,
        lambda row: {"points": 80, "rater": "許文彬", "note": "x"} if row["row"] == 2 else None,
        language,
    )
    assert [(one.month, one.agent, one.item, one.points, one.rater, one.note)
            for one in sample.workspace.recorded.ratings["2026-02"]] == [
        ("2026-02", "A001", item, Decimal(80), "D02", "x"),
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_events(team: Callable[[str], Team], language: Language) -> None:
    sample = team("sample")
    sheet = sheet_of(events_sheet(sample.workspace, "2026-02", Order(language)))
    assert len(sheet.fields[1].allowed) == 24
    event = str(sheet.fields[2].allowed[0])
    typed: dict[int, Cells] = {
        2: {"date": dt.date(2026, 2, 9), "name": "林雨晴", "event": event},
        4: {"date": "2026年2月10日", "name": "陳柏宇", "event": event, "count": 2, "note": "同一位買家"},
    }
    brought_back(sample, sheet, lambda row: typed.get(row["row"]), language)
    assert [(one.date, one.agent, one.event, one.count, one.note)
            for one in sample.workspace.recorded.events["2026-02"]] == [
        (MONDAY, "A001", event, 1, ""),
        (dt.date(2026, 2, 10), "A002", event, 2, "同一位買家"),
    ]  # fmt: skip


def test_a_name_that_two_have_is_given_as_an_id(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.edit("roster/agents.csv", "陳柏宇", "林雨晴")
    sheet = sheet_of(events_sheet(sample.workspace, "2026-02", Order("en", team="east", items=("praise",))))
    names = sheet.fields[1].allowed
    assert "A002" in names
    assert "林雨晴" not in names
    assert sheet.fields[2].allowed == ("praise",)


@pytest.mark.parametrize(
    ("month", "group", "told"),
    [
        ("2026-13", "", "worksheet-month: `2026-13` is no month"),
        ("2019-02", "", "worksheet-nobody: nobody is active in 2019-02"),
        ("2026-02", "north", "worksheet-nobody: nobody is active in 2026-02"),
    ],
)
def test_no_month_and_nobody(team: Callable[[str], Team], month: str, group: str, told: str) -> None:
    workspace = team("sample").workspace
    for make in (ratings_sheet, events_sheet):
        found = make(workspace, month, Order("en", team=group))
        assert isinstance(found, Problem)
        assert said([found]) == [f":1:1 {told}"]


def test_an_agent_of_the_plan_whom_the_roster_does_not_know(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    plan = planned.workspace.plans[PLAN]
    workspace = planned.workspace
    del workspace.agents["A001"]
    data = worksheet_bytes(operations_sheet(workspace, plan, Order("en", items=("typing",))), "en", "f.xlsx")
    assert rows(data)[TITLE_ROW][:5] == [PLAN, None, "typing", "A001", None]
